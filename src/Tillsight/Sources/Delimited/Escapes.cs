namespace Tillsight.Sources.Delimited;

/// <summary>Takes the escapes out of a quoted field: a doubled quote and, where the dialect has it, a backslash before a quote or a backslash.</summary>
static class Escapes
{
    public static void Remove(ReadOnlySpan<byte> content, Dialect dialect, ByteBuffer into)
    {
        byte quote = dialect.Quote;
        while (true)
        {
            int at = dialect.HasBackslashEscape ? content.IndexOfAny(quote, (byte)'\\') : content.IndexOf(quote);
            if (at < 0 || at == content.Length - 1)
            {
                into.Append(content);
                return;
            }
            bool isEscape = content[at] == quote ? content[at + 1] == quote : content[at + 1] == quote || content[at + 1] == '\\';
            into.Append(content[..at]);
            into.Append(isEscape ? content[at + 1] : content[at]);
            content = content[(isEscape ? at + 2 : at + 1)..];
        }
    }
}

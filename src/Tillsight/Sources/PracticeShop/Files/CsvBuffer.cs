using System.Globalization;
using System.Text;

namespace Tillsight.Sources.PracticeShop.Files;

/// <summary>UTF-8 text of CSV records (RFC 4180, line feed), written digit by digit: formatting is most of the work of making a shop.</summary>
sealed class CsvBuffer(int capacity = 1 << 16)
{
    byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Makes room for one record, so that the fields of a line need no check each.</summary>
    public void Reserve(int bytes)
    {
        if (_bytes.Length - Length < bytes) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes));
    }

    public void Comma() => _bytes[Length++] = (byte)',';

    public void EndRecord() => _bytes[Length++] = (byte)'\n';

    /// <summary>Bytes as they are: the caller knows that they need no quotes.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Integer(long value)
    {
        if (!value.TryFormat(_bytes.AsSpan(Length), out int written, default, CultureInfo.InvariantCulture)) throw NoRoom();
        Length += written;
    }

    /// <summary>Hundredths as a decimal number with two digits: -1205 is -12.05.</summary>
    public void Cents(long cents)
    {
        if (cents < 0)
        {
            _bytes[Length++] = (byte)'-';
            cents = -cents;
        }
        long whole = cents / 100;
        if (whole < 10) _bytes[Length++] = (byte)('0' + whole);
        else Integer(whole);
        _bytes[Length++] = (byte)'.';
        TwoDigits((int)(cents - whole * 100));
    }

    /// <summary>Time of day as hh:mm:ss.</summary>
    public void TimeOfDay(int second)
    {
        TwoDigits(second / 3600);
        _bytes[Length++] = (byte)':';
        TwoDigits(second / 60 % 60);
        _bytes[Length++] = (byte)':';
        TwoDigits(second % 60);
    }

    public void Date(DateOnly date)
    {
        TwoDigits(date.Year / 100);
        TwoDigits(date.Year % 100);
        _bytes[Length++] = (byte)'-';
        TwoDigits(date.Month);
        _bytes[Length++] = (byte)'-';
        TwoDigits(date.Day);
    }

    /// <summary>Text, quoted where RFC 4180 asks for it.</summary>
    public void Text(string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\r\n") >= 0) text = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length) + 256);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>A record of text fields: a header, or a row of a small table.</summary>
    public void Record(params ReadOnlySpan<string> fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0) Comma();
            Text(fields[i]);
        }
        Reserve(256);
        EndRecord();
    }

    void TwoDigits(int value)
    {
        int tens = value / 10;
        _bytes[Length] = (byte)('0' + tens);
        _bytes[Length + 1] = (byte)('0' + value - tens * 10);
        Length += 2;
    }

    static InvalidOperationException NoRoom() => new("A CSV record outgrew the room reserved for it.");
}

using System.Text;

namespace Tillsight.Tests.Sources.PracticeShop;

/// <summary>As little of a CSV reader as these files need: RFC 4180 without line breaks in fields.</summary>
static class CsvTable
{
    public static IEnumerable<CsvRow> Read(string path)
    {
        Dictionary<string, int>? columns = null;
        foreach (string line in File.ReadLines(path, new UTF8Encoding(false, throwOnInvalidBytes: true)))
        {
            string[] fields = Split(line);
            if (columns is null) columns = fields.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i);
            else if (fields.Length != columns.Count) throw new InvalidDataException($"{path}: {fields.Length} fields instead of {columns.Count}: {line}");
            else yield return new CsvRow(columns, fields);
        }
    }

    static string[] Split(string line)
    {
        if (!line.Contains('"')) return line.Split(',');
        var fields = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[++i]);
            else if (line[i] == '"') isQuoted = !isQuoted;
            else if (line[i] == ',' && !isQuoted) Take();
            else field.Append(line[i]);
        }
        Take();
        return [.. fields];

        void Take()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}

/// <summary>A record with its columns by name.</summary>
sealed class CsvRow(Dictionary<string, int> columns, string[] fields)
{
    public string this[string column] => fields[columns[column]];
}

using Tillsight.Mapping;
using Tillsight.Pipelines;

namespace Tillsight.Web.Loads;

/// <summary>Files that somebody brought and that wait to be loaded, with what was said about them.</summary>
public sealed record Upload(string Id, string By, DateTime At, IReadOnlyList<UploadedFile> Files)
{
    public UploadAnswers Answers { get; init; } = new();

    /// <param name="folder">Where the files are.</param>
    public LoadRequest Request(string folder) => new()
    {
        Paths = [.. Files.Select(f => Path.Combine(folder, f.Name))],
        Origins = Files.ToDictionary(f => Path.Combine(folder, f.Name), f => new FileOrigin(f.Name, Answers.Replaces.GetValueOrDefault(f.Name) ?? $"upload/{Id}/{f.Name}"), StringComparer.Ordinal),
        Answers = Answers.OfMapping(), RulesOff = Answers.RulesOff?.ToHashSet(StringComparer.Ordinal), TakeProposals = Answers.IsAgreed,
    };
}

/// <param name="Name">Safe to be a file's name; see <see cref="SafeFileName"/>.</param>
public sealed record UploadedFile(string Name, long Bytes);

/// <summary>What an analyst said about an upload; kept beside it, so that nothing is asked twice.</summary>
public sealed record UploadAnswers
{
    /// <summary>By field: table.column, or none.</summary>
    public Dictionary<string, string> Fields { get; init; } = [];

    /// <summary>By table: lines, lookup, ignored.</summary>
    public Dictionary<string, string> Roles { get; init; } = [];

    /// <summary>dmy or mdy.</summary>
    public string? DateOrder { get; init; }

    /// <summary>Keys of rules; null: as proposed or kept.</summary>
    public IReadOnlyList<string>? RulesOff { get; init; }

    /// <summary>By file: the place of the batch that it corrects.</summary>
    public Dictionary<string, string> Replaces { get; init; } = [];

    /// <summary>Columns that have changed since the mapping was confirmed are taken as they are proposed.</summary>
    public bool IsAgreed { get; init; }

    public MappingAnswers OfMapping() => Fields.Count == 0 && Roles.Count == 0 && DateOrder is null ? MappingAnswers.Nothing
        : MappingAnswers.Parse(Fields.Select(f => $"{f.Key}={f.Value}"), Roles.Select(r => $"{r.Key}={r.Value}"), DateOrder);

    /// <summary>Whether a load would come out the same, agreement aside.</summary>
    public bool Equivalent(UploadAnswers other) => Words(this) == Words(other);

    static string Words(UploadAnswers a) => string.Join('\u001f', [a.DateOrder ?? "", .. Pairs("f", a.Fields), .. Pairs("r", a.Roles), .. Pairs("p", a.Replaces),
        a.RulesOff is null ? "as they are" : string.Join('\u001e', a.RulesOff.Order(StringComparer.Ordinal))]);

    static IEnumerable<string> Pairs(string of, Dictionary<string, string> values) => values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{of}\u001d{v.Key}\u001d{v.Value}");
}

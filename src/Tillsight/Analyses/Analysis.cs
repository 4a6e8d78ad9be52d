using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Tillsight.Engines;
using Tillsight.Views;

namespace Tillsight.Analyses;

/// <summary>What every analysis shares: id from its folder, options read from its options record, needs checked before it runs.</summary>
/// <typeparam name="TOptions">An immutable record whose init properties are the options; their defaults are the defaults.</typeparam>
public abstract class Analysis<TOptions> : IAnalysis where TOptions : class, new()
{
    public string Id { get; }

    public abstract string Title { get; }

    public abstract AnalysisGroup Group { get; }

    public virtual int Order => 50;

    public virtual bool IsOfOneThing => false;

    public virtual IReadOnlyList<Need> Needs => [Need.Lines];

    public virtual IReadOnlyList<AnalysisQuery> Queries => [];

    public IReadOnlyList<AnalysisOption> Options => OptionReader.Describe(typeof(TOptions));

    protected Analysis() => Id = OptionReader.KebabCase(Folder);

    string Folder => GetType().Namespace!.Split('.')[^1];

    public AnalysisOutcome Run(AnalysisContext context, IReadOnlyDictionary<string, string>? options = null)
    {
        var read = OptionReader.Read<TOptions>(Id, options ?? new Dictionary<string, string>());
        var shown = OptionReader.Values(read);
        var missing = Needs.Where(n => !context.Facts.Has(n)).ToList();
        return missing.Count > 0 ? AnalysisOutcome.Without(this, shown, missing, context.Facts) : Answer(context, read) with { Id = Id, Options = shown };
    }

    /// <summary>Answers; every need is met.</summary>
    protected abstract AnalysisOutcome Answer(AnalysisContext context, TOptions options);

    /// <summary>Runs a SQL file of this analysis' folder.</summary>
    protected IReadOnlyList<TRow> Query<TRow>(AnalysisContext context, string file, IReadOnlyDictionary<string, object?>? parameters = null) =>
        Columns(context, file, parameters).As<TRow>();

    /// <summary>Runs a SQL file of this analysis' folder and gives its columns: for models over many rows.</summary>
    protected ColumnSet Columns(AnalysisContext context, string file, IReadOnlyDictionary<string, object?>? parameters = null) =>
        context.Engine.Query(EmbeddedText.Read($"Analyses/{Folder}/{file}"), parameters, context.Cancellation);
}

/// <summary>Options records from text and back.</summary>
static class OptionReader
{
    public static IReadOnlyList<AnalysisOption> Describe(Type type)
    {
        object defaults = Activator.CreateInstance(type)!;
        return [.. Properties(type).Select(p => new AnalysisOption(KebabCase(p.Name), TypeName(p.PropertyType), Text(p.GetValue(defaults)),
            p.GetCustomAttribute<DescriptionAttribute>()?.Description ?? ""))];
    }

    public static TOptions Read<TOptions>(string analysis, IReadOnlyDictionary<string, string> given) where TOptions : class, new()
    {
        var options = new TOptions();
        var properties = Properties(typeof(TOptions)).ToDictionary(p => KebabCase(p.Name), StringComparer.Ordinal);
        foreach (var (name, text) in given)
        {
            if (!properties.TryGetValue(name, out var property))
                throw new UsageException($"{analysis} has no option --{name}; it has {(properties.Count == 0 ? "none" : string.Join(", ", properties.Keys.Select(k => "--" + k)))}.");
            property.SetValue(options, Value(property.PropertyType, text, $"--{name}"));
        }
        return options;
    }

    public static IReadOnlyDictionary<string, object?> Values(object options) =>
        Properties(options.GetType()).ToDictionary(p => KebabCase(p.Name), p => p.GetValue(options) is Enum e ? KebabCase(e.ToString()) : p.GetValue(options), StringComparer.Ordinal);

    public static string KebabCase(string name) => RowShape.SnakeCase(name).Replace('_', '-');

    static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties().Where(p => p.CanWrite);

    static string TypeName(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } t => string.Join("|", Enum.GetNames(t).Select(KebabCase)),
        var t when t == typeof(int) || t == typeof(long) => "whole number",
        var t when t == typeof(decimal) || t == typeof(double) => "number",
        var t when t == typeof(bool) => "true|false",
        var t when t == typeof(DateOnly) => "date",
        _ => "text",
    };

    static string Text(object? value) => value switch
    {
        null => "",
        Enum e => KebabCase(e.ToString()),
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool b => b ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    static object? Value(Type type, string text, string option)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (text.Length == 0 && target != type) return null;
        try
        {
            if (target.IsEnum)
                // Metric ids are written with underscores, and people choose a measure by its id.
                return Enum.GetNames(target).FirstOrDefault(n => KebabCase(n) == text.Replace('_', '-')) is { } name ? Enum.Parse(target, name) : throw new FormatException();
            return target == typeof(DateOnly)
                ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : Convert.ChangeType(text, target, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
        {
            throw new UsageException($"{option} expects {TypeName(type)}, not \"{text}\".");
        }
    }
}

/// <summary>Options of an analysis that has none.</summary>
public sealed record NoOptions;

using Tillsight.Mapping.Yaml;
using YamlDotNet.Core.Events;
using YamlDotNet.Core;
using YamlDotNet.Serialization.EventEmitters;
using YamlDotNet.Serialization;

namespace Tillsight.Cleaning;

/// <summary>YAML as plain values: texts, lists and maps with text keys. Texts stay texts ("no" is no boolean here).</summary>
public static class PlainYaml
{
    // A text of brackets alone would end the process by its depth.
    const int MostDepth = 32;

    /// <exception cref="BadInputException">It is not YAML; says the line.</exception>
    public static IReadOnlyDictionary<string, object?> Read(string text, string where)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return new Dictionary<string, object?>();
            parser.Consume<DocumentStart>();
            return Value(parser, MostDepth) as IReadOnlyDictionary<string, object?>
                ?? throw new BadInputException("The file should hold names with values (mapping:, rules: ...).", where);
        }
        catch (YamlException e)
        {
            throw new BadInputException($"This is not YAML: {e.InnerException?.Message ?? e.Message}", $"{where}, line {e.Start.Line}, column {e.Start.Column}", e);
        }
    }

    public static string Write(object tree) => new SerializerBuilder()
        .WithIndentedSequences().DisableAliases().WithQuotingNecessaryStrings().WithEventEmitter(next => new OneLineLists(next)).ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull).Build().Serialize(tree);

    static object? Value(IParser parser, int depth)
    {
        if (depth == 0) throw new YamlException(parser.Current!.Start, parser.Current.End, $"lists and maps stand more than {MostDepth} deep in each other");
        if (parser.TryConsume<Scalar>(out var scalar)) return scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } ? null : scalar.Value;
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new List<object?>();
            while (!parser.TryConsume<SequenceEnd>(out _)) list.Add(Value(parser, depth - 1));
            return list;
        }
        parser.Consume<MappingStart>();
        var map = new YamlMap();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            map.Put(key.Value, Value(parser, depth - 1), key.Start.Line);
        }
        return map;
    }
}

/// <summary>Writes a <see cref="YamlLine"/> in brackets.</summary>
sealed class OneLineLists(IEventEmitter next) : ChainedEventEmitter(next)
{
    public override void Emit(SequenceStartEventInfo eventInfo, IEmitter emitter)
    {
        if (eventInfo.Source.Value is YamlLine) eventInfo.Style = SequenceStyle.Flow;
        base.Emit(eventInfo, emitter);
    }
}

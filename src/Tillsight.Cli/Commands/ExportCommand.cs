using System.CommandLine;
using Tillsight.Pipelines;

namespace Tillsight.Cli.Commands;

/// <summary><c>tillsight export parquet DIR</c>: the whole star, a file a table.</summary>
static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Where to write; made if need be", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "star" };
        var parquet = new Command("parquet", "One Parquet file a table of the star: for notebooks, Power BI, other warehouses") { folder };
        parquet.SetAction((parse, cancellation) =>
        {
            using var shop = OpenShop.Loaded(parse);
            var files = new StarExport(shop.Workspace, shop.Engine, cancellation).WriteParquet(parse.GetValue(folder)!);
            if (parse.GetValue(GlobalOptions.Json))
                JsonOutput.Write(json =>
                {
                    json.WriteStartObject();
                    json.WriteStartArray("files");
                    foreach (string file in files) json.WriteStringValue(file);
                    json.WriteEndArray();
                    json.WriteEndObject();
                });
            else foreach (string file in files) Console.Out.WriteLine(file);
            return Task.FromResult(ExitCodes.Done);
        });
        return new Command("export", "Take the warehouse elsewhere") { parquet };
    }
}

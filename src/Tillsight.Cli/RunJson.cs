using System.Text.Json;
using Tillsight.Pipelines;
using Tillsight.Warehouse;

namespace Tillsight.Cli;

/// <summary>What a run did, as the contract for programs has it.</summary>
static class RunJson
{
    public static void Write(Utf8JsonWriter json, MainJobOutcome done)
    {
        json.WriteStartObject();
        json.WriteString("workspace", done.Workspace);
        json.WriteStartArray("batches");
        foreach (var batch in done.Batches)
        {
            json.WriteStartObject();
            json.WriteString("id", batch.BatchId);
            json.WriteString("source", batch.FileName);
            json.WriteNumber("rows", batch.RecordCount + batch.BadRecordCount);
            json.WriteString("role", batch.SourceRole);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WritePropertyName("balance");
        WriteBalance(json, done.Balance);
        json.WriteStartArray("rules");
        foreach (var rule in done.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.RuleId);
            json.WriteNumber("rows", rule.RowCount);
            json.WriteNumber("amount", rule.Amount);
            json.WriteString("effect", rule.Effect);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("analyses");
        foreach (string id in done.Analyses) json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteString("report", done.ReportFile);
        json.WriteEndObject();
    }

    static void WriteBalance(Utf8JsonWriter json, Balance balance)
    {
        json.WriteStartObject();
        json.WriteNumber("rows_in", balance.RowsIn);
        json.WriteNumber("rows_loaded", balance.RowsLoaded);
        json.WriteNumber("rows_excluded", balance.RowsExcluded);
        json.WriteNumber("rows_quarantined", balance.RowsQuarantined);
        json.WriteNumber("rows_erased", balance.RowsErased);
        json.WriteNumber("amount_in", balance.AmountIn);
        json.WriteNumber("amount_adjusted", balance.AmountAdjusted);
        json.WriteNumber("amount_loaded", balance.AmountLoaded);
        json.WriteNumber("amount_excluded", balance.AmountExcluded);
        json.WriteNumber("amount_quarantined", balance.AmountQuarantined);
        json.WriteNumber("rows_amount_unknown", balance.RowsAmountUnknown);
        json.WriteEndObject();
    }
}

using System.Globalization;
using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Relations;
using Tillsight.Mapping.Tables;
using Tillsight.Mapping.Weighing;

namespace Tillsight.Mapping;

/// <summary>Fills the fields once it is known which table holds the lines.</summary>
sealed class ProposalDraft(SourceLayout layout, MappingAnswers answers)
{
    readonly TableFacts _lines = layout.Lines!.Facts;
    readonly List<string> _notes = [];

    internal MappingProposal Write()
    {
        var all = Weigh(out var amounts);
        var chosen = AmountBasis.Choose([.. Said(), .. Assignment.Best(all)], amounts, _lines, _notes);
        chosen = Identities.Settle(chosen, out var homeless, _notes);
        chosen = [.. chosen.OrderBy(c => StarField.All.ToList().IndexOf(c.Field))];
        var used = chosen.Concat(homeless).Select(c => c.Column).ToHashSet();
        var extra = new ExtraAttributes(layout, chosen.ToDictionary(c => c.Field.Id, c => c.Column), used, amounts);
        foreach (var candidate in homeless) extra.Add(candidate);
        extra.Collect();
        var tables = MappingProposer.Roles(layout, chosen, extra.Attributes);
        var lookups = tables.Where(t => t.Role == TableRole.Lookup).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var mapping = new SourceMapping
        {
            Tables = tables,
            Fields = [.. chosen.Select(Field)],
            Joins = [.. layout.Joins.Where(j => lookups.Contains(j.ToTable))],
            Attributes = extra.Attributes,
            OrderIdentity = Identity(chosen),
        };
        var questions = OpenQuestions.Of(layout, chosen, all, answers).OrderByDescending(q => q.StopsLoad).ToList();
        return new MappingProposal { Mapping = mapping, Questions = questions, Notes = [.. _notes, .. extra.Notes], CurrencyHint = Currency(chosen) };
    }

    /// <summary>Candidates of all tables in use with all their evidence, without what the user settled.</summary>
    List<Candidate> Weigh(out AmountRelations amounts)
    {
        var keys = layout.Joins.SelectMany(j => NamesParty(j) ? new[] { (j.ToTable, j.ToColumn) } : [(j.ToTable, j.ToColumn), (j.FromTable, j.FromColumn)]).ToHashSet();
        var all = new List<Candidate>();
        foreach (var table in layout.Tables.Where(t => t.Role != TableRole.Ignored))
            all.AddRange(Candidates.Of(table.Facts, table.Holds, table.Role == TableRole.Lines, leaveOut: keys.Where(k => k.Item1 == table.Name).Select(k => k.Item2).ToHashSet(StringComparer.Ordinal)));
        var own = all.Where(c => c.Column.Table == _lines.Table.Name).ToList();
        var relations = new LineRelations(_lines, own);
        Keys(all);
        relations.Dates();
        relations.Orders();
        relations.LineNumbers();
        relations.Products();
        amounts = new AmountRelations(_lines, relations);
        amounts.Weigh();
        var columns = answers.Fields.Values.ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(c => !answers.Fields.ContainsKey(c.Field.Id) && !columns.Contains($"{c.Column.Table}.{c.Column.Column}"))];
    }

    /// <summary>A join that leads to a party of the sale: its column, on the line or the order, is that party's number.</summary>
    bool NamesParty(TableJoin join) => PartyField(layout.Tables.First(t => t.Name == join.ToTable)) is not null
        && layout.Tables.First(t => t.Name == join.FromTable).Holds == Subject.Sales;

    static string? PartyField(PlacedTable lookup) => lookup.Holds switch
    {
        Subject.Customer => "customer_id",
        Subject.Product => "product_id",
        Subject.Store => "store_id",
        Subject.Promotion => "promotion_id",
        Subject.Sales => "order_id",
        _ => null,
    };

    void Keys(IReadOnlyList<Candidate> all)
    {
        foreach (var lookup in layout.Tables)
        {
            if (lookup.Join is not { } join || !NamesParty(join)) continue;
            foreach (var candidate in all.Where(c => c.Column.Table == join.FromTable && c.Column.Column == join.FromColumn && c.Field.Id == PartyField(lookup)))
            {
                candidate.Add(2, $"it names rows of {lookup.Name}");
                if (candidate.Field.Id == "customer_id" && candidate.Column is { IsKey: true, Rows: > 100 } && join.FromTable != _lines.Table.Name)
                    candidate.Add(-6, "it is new with every order: by it no customer would ever come back");
            }
        }
    }

    /// <summary>What the user said, as candidates beyond doubt.</summary>
    IEnumerable<Candidate> Said()
    {
        foreach (var (field, answer) in answers.Fields.Where(f => f.Value != MappingAnswers.None))
        {
            var column = layout.Tables.Where(t => t.Role != TableRole.Ignored).SelectMany(t => t.Facts.Columns).FirstOrDefault(c => $"{c.Table}.{c.Column}" == answer)
                ?? throw new UsageException($"--map {field}={answer}: its table is not looked up from the order lines in {_lines.Table.Name}. Name a column of {string.Join(", ", layout.Tables.Where(t => t.Role != TableRole.Ignored).Select(t => t.Name))}.");
            yield return Candidate.Said(StarField.Find(field)!, column);
        }
    }

    FieldMapping Field(Candidate candidate) => new(candidate.Field.Id, candidate.Column.Table, candidate.Column.Column,
        FieldReading.Of(candidate.Field.Id, candidate.Column), Math.Round(candidate.Confidence, 2), Evidence(candidate));

    /// <summary>The words of the evidence; of ids also how many there are.</summary>
    string Evidence(Candidate candidate)
    {
        if (candidate.Field.Id is not ("order_id" or "customer_id" or "product_id") || layout.Tables.First(t => t.Name == candidate.Column.Table) is not { } table) return candidate.Words;
        string counted = string.Create(CultureInfo.InvariantCulture, $"{candidate.Column.Distinct:N0} values over {candidate.Column.Rows:N0} {(table.Facts.IsWhole ? "" : "sampled ")}rows");
        return candidate.Words.Length == 0 ? counted : $"{candidate.Words}; {counted}";
    }

    OrderIdentity Identity(IReadOnlyList<Candidate> chosen)
    {
        bool Has(string field) => chosen.Any(c => c.Field.Id == field);
        if (Has("order_id")) return OrderIdentity.Column;
        if ((Has("product_id") || Has("product_name")) && Has("ordered_at") && (Has("customer_id") || Has("customer_name")))
        {
            _notes.Add($"No column numbers the orders: what a customer buys {(Has("store_id") ? "in a store " : "")}on one day is taken as one order.");
            return OrderIdentity.CustomerStoreDay;
        }
        _notes.Add("No column numbers the orders: each line is taken as an order of its own.");
        return OrderIdentity.EachLine;
    }

    static string? Currency(IReadOnlyList<Candidate> chosen)
    {
        var money = chosen.Where(c => c.Field.Type == FieldType.Money).Select(c => c.Column).ToList();
        var column = chosen.FirstOrDefault(c => c.Field.Id == "currency")?.Column;
        return money.Select(c => c.Header.Currency).FirstOrDefault(c => c is not null)
            ?? (column is { Distinct: 1 } ? Headers.CurrencySign.CodeOf(column.Values[0]) : null)
            ?? money.Select(c => c.Format.Currency).FirstOrDefault(c => c is not null);
    }
}

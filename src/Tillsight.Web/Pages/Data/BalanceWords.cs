using Tillsight.Views;
using Tillsight.Warehouse;

namespace Tillsight.Web.Pages.Data;

/// <summary>A balance sheet in a sentence.</summary>
static class BalanceWords
{
    public static string Of(Balance balance, Formats formats)
    {
        string Rows(long rows) => $"{formats.Exact(rows, Unit.Count)} {(rows == 1 ? "row" : "rows")}";
        string Money(decimal amount) => formats.Exact(amount, Unit.Money);
        return $"Of {Rows(balance.RowsIn)} in all, {Rows(balance.RowsLoaded)} worth {Money(balance.AmountLoaded)} are loaded, {Rows(balance.RowsExcluded)} worth {Money(balance.AmountExcluded)} "
            + $"are left out by rules, {Rows(balance.RowsQuarantined)} worth {Money(balance.AmountQuarantined)} wait in quarantine. "
            + (balance.Closes ? "The balance closes to the row and the cent." : "The balance does not close. This is a fault of Tillsight: please report it with the log.");
    }
}

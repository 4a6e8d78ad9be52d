using System.Globalization;
using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>The promotions of all years: Black Friday, the January sale and, in between, one category at a time.</summary>
static class Promotions
{
    static readonly int[] Percents = [10, 15, 20, 25, 30];

    public static Promotion[] Draw(ulong seed, ProductRange range, DateOnly from, int days)
    {
        var random = RandomStream.For(seed, Purpose.Promotions);
        var promotions = new List<Promotion>();
        for (int category = 0; category < Categories.GiftCards; category++)
        {
            var events = Events(category, from, days);
            foreach (var (name, first, last, percent) in events) Add(name, category, first, last, percent, 0.6, ref random);
            int day = random.Between(15, 110);
            while (day < days)
            {
                int last = day + random.Between(6, 13), start = day, percent = Percents[random.Below(Percents.Length)];
                day += random.Between(35, 90);
                if (last >= days || events.Any(e => e.First <= last + 7 && e.Last >= start - 7)) continue;
                Add($"{Categories.All[category].Name} week {from.AddDays(start).ToString("MMM yyyy", CultureInfo.InvariantCulture)}", category, start, last, percent, 0.5, ref random);
            }
        }
        return [.. promotions.OrderBy(p => p.From).ThenBy(p => p.Category).Select((p, i) => p with { Id = "PR" + (i + 1).ToString("000", CultureInfo.InvariantCulture) })];

        void Add(string name, int category, int first, int last, int percent, double coverage, ref RandomStream chance)
        {
            double uplift = Math.Floor((1 + percent / 100.0 * chance.Between(2.5, 4.5)) * 100 + 0.5) / 100;
            var products = new List<int>();
            for (int i = range.First(category); i < range.First(category) + range.Count(category); i++)
                if (chance.Chance(coverage) && range.Products[i].Life.IsOnSale(first) && range.Products[i].Life.IsOnSale(last)) products.Add(i);
            if (products.Count > 0) promotions.Add(new Promotion("", name, category, first, last, percent, uplift, [.. products]));
        }
    }

    static List<(string Name, int First, int Last, int Percent)> Events(int category, DateOnly from, int days)
    {
        var events = new List<(string, int, int, int)>();
        bool inJanuarySale = Categories.All[category].Name is not ("Garden" or "Kitchen");
        for (int year = from.Year; year <= from.AddDays(days).Year; year++)
        {
            if (inJanuarySale) Place(FormattableString.Invariant($"January sale {year}"), new DateOnly(year, 1, 2), 13, 25);
            Place(FormattableString.Invariant($"Black Friday {year}"), BlackFriday(year).AddDays(-4), 8, 20);
        }
        return events;

        void Place(string name, DateOnly first, int length, int percent)
        {
            int start = first.DayNumber - from.DayNumber;
            if (start >= 0 && start + length - 1 < days) events.Add((name, start, start + length - 1, percent));
        }
    }

    /// <summary>The day after the fourth Thursday of November.</summary>
    public static DateOnly BlackFriday(int year)
    {
        var first = new DateOnly(year, 11, 1);
        int toThursday = ((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(toThursday + 22);
    }
}

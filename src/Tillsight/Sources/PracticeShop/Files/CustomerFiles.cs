using Tillsight.Sources.PracticeShop.Chance;
using Tillsight.Sources.PracticeShop.Clientele;

namespace Tillsight.Sources.PracticeShop.Files;

/// <summary>customers.csv, and beside the truth the lifetimes that no shop knows.</summary>
static class CustomerFiles
{
    public static string[] Header { get; } =
    [
        "customer_id", "customer_name", "email", "gender", "birth_date", "city", "region", "country", "subscription", "email_consent",
        "joined_date", "prior_purchases",
    ];

    public static string[] LifetimeHeader { get; } = ["customer_id", "joined_date", "orders_per_year", "lifetime_ends", "alive_at_end", "orders"];

    public static void Write(string path, Retailer retailer, CustomerBase customers)
    {
        using var file = new OutputFile(path, Header);
        var buffer = new CsvBuffer();
        for (int number = 0; number < customers.Count; number++)
        {
            WriteOne(buffer, retailer, customers, number);
            file.TakeWhenFull(buffer);
        }
        file.Take(buffer);
    }

    static void WriteOne(CsvBuffer buffer, Retailer retailer, CustomerBase customers, int number)
    {
        ref readonly var customer = ref customers[number];
        var person = Person.Draw(retailer.Options.Seed, number, customer.Channel);
        var place = Places.All[customer.Place];
        int joined = customers.JoinedOn(number);
        string first = PersonNames.First(person);
        buffer.Reserve(1_024);
        buffer.Integer(CustomerBase.FirstNumber + number);
        buffer.Comma();
        buffer.Text(first);
        buffer.Raw(" "u8);
        buffer.Text(PersonNames.Last(person));
        buffer.Comma();
        buffer.Text(first);
        buffer.Raw("."u8);
        buffer.Integer(CustomerBase.FirstNumber + number);
        buffer.Raw("@example.org,"u8);
        buffer.Text(person.Gender);
        buffer.Comma();
        if (person.HasBirthDate) buffer.Date(person.BirthDate(retailer.Date(joined)));
        buffer.Comma();
        buffer.Text(place.City);
        buffer.Comma();
        buffer.Text(place.Region);
        buffer.Comma();
        buffer.Text(place.Country);
        buffer.Raw(customer.IsSubscriber ? ",yes"u8 : ",no"u8);
        buffer.Raw(customer.HasConsented ? ",yes,"u8 : ",no,"u8);
        buffer.Date(retailer.Date(joined));
        buffer.Comma();
        buffer.Integer(PriorPurchases(retailer, number, joined, customer.Rate));
        buffer.EndRecord();
    }

    /// <summary>Orders before the first day of trade: the one on joining and those that followed.</summary>
    static int PriorPurchases(Retailer retailer, int number, int joined, double rate)
    {
        if (joined >= 0) return 0;
        var random = RandomStream.For(retailer.Options.Seed, Purpose.Person, number, 1);
        return 1 + Distributions.Poisson(ref random, rate * -joined);
    }

    public static void WriteLifetimes(string path, Retailer retailer, CustomerBase customers)
    {
        using var file = new OutputFile(path, LifetimeHeader);
        var buffer = new CsvBuffer();
        for (int number = 0; number < customers.Count; number++)
        {
            ref readonly var customer = ref customers[number];
            buffer.Reserve(256);
            buffer.Integer(CustomerBase.FirstNumber + number);
            buffer.Comma();
            buffer.Date(retailer.Date(customers.JoinedOn(number)));
            buffer.Comma();
            buffer.Cents((long)(customer.Rate * 365.25 * 100 + 0.5));
            buffer.Comma();
            // Beyond the files the day would only tempt to be used.
            if (customer.EndDay < retailer.Days) buffer.Date(retailer.Date(customer.EndDay));
            buffer.Raw(customer.EndDay < retailer.Days ? ",no,"u8 : ",yes,"u8);
            buffer.Integer(customer.Orders);
            buffer.EndRecord();
            file.TakeWhenFull(buffer);
        }
        file.Take(buffer);
    }
}

namespace Tillsight.Mapping.Headers;

/// <summary>A word of the trade, whatever the language it was written in.</summary>
public enum Term
{
    /// <summary>A sale as a whole: order, invoice, receipt, transaction.</summary>
    Order,
    /// <summary>A line of an order.</summary>
    Line,
    /// <summary>What a line is about: the product or the line itself ("item").</summary>
    Item,
    Product, Sku, Barcode, Stock, Model,
    /// <summary>Number, code, key or reference.</summary>
    Id,
    Name, FirstName, LastName, MiddleName, Description, Title, Note,
    Date, Time, Zone,
    /// <summary>A part of a date (year, month, weekday): never the date itself.</summary>
    Calendar,
    Created, Modified, Due, Paid, Fulfilled, Start, End,
    Quantity, Count, Unit, Price, Amount, Total, Subtotal, Sales, Net, Gross, Discount, Tax, Cost, Profit, Fee, Tip, Gift, Percent, Rate,
    /// <summary>A price that was asked, not paid: list, compare-at, recommended.</summary>
    Listed,
    Return, Status, Currency, Channel, Payment,
    Rating, Review,
    Customer, Employee, Supplier, Company, Guest,
    Age, Birth, Gender, Subscription, Previous, Frequency, Joined, Marital, Income, Education, Occupation, Household,
    Country, Region, City, Place, Postal, Address, Phone, Fax, Email, Url, Latitude,
    Category, Sub, Brand, Segment, Kind, Group,
    Store, Warehouse, Register, Promotion,
    /// <summary>Whether something is so: "applied", "used", "is".</summary>
    Whether,
    Shipping, Billing,
    Weight, Size, Color, Season, Parent,
    /// <summary>Words that say nothing of the meaning: of, the, in.</summary>
    Filler,
}

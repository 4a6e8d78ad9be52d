namespace Tillsight.Tests.Mapping;

/// <summary>The small shop's orders in the export formats of well-known systems.</summary>
static class ShopExports
{
    /// <summary>Order-level cells stand only on an order's first line.</summary>
    public static string Shopify { get; } = SmallShop.Csv(
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,"
        + "Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing City,Billing Zip,Billing Province,"
        + "Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Payment Method,Refunded Amount,Vendor,Id,Tags,Risk Level,Source,Lineitem discount",
        (o, l, i) =>
        {
            object First(object value) => i == 0 ? value : "";
            var c = o.Customer;
            string state = c.State[..2].ToUpperInvariant(), country = c.Country == "Canada" ? "CA" : "US";
            return
            [
                $"#{o.Number}", c.Email, First("paid"), First(o.At.As("yyyy-MM-dd HH:mm:ss") + " -0500"), First("fulfilled"), First(o.At.AddDays(2).As("yyyy-MM-dd HH:mm:ss") + " -0500"), First(c.Id % 3 == 0 ? "yes" : "no"), First("USD"),
                First(o.Net.Money()), First("5.00"), First((o.Net * .08m).Money()), First((o.Net * 1.08m + 5).Money()), First(o.Number % 5 == 0 ? "WELCOME10" : ""), First(o.Lines.Sum(x => x.Discount).Money()), First("Standard"),
                o.At.As("yyyy-MM-dd HH:mm:ss") + " -0500", l.Quantity, l.Product.Name, l.Product.Price.Money(), "", l.Product.Sku, "true", "true", "fulfilled", First(c.Name), First($"{c.Id} Main St"), First(c.City), First($"'{c.Id}"), First(state),
                First(country), First($"+1 555 010 {c.Id}"), First(c.Name), First($"{c.Id} Main St"), First(c.City), First($"'{c.Id}"), First(state), First(country), First(""), "", First("Shopify Payments"), First("0.00"),
                l.Product.Brand, First(4_500_000_000_000 + o.Number), "", First("Low"), First("web"), l.Discount.Money(),
            ];
        });

    public static string WooCommerce { get; } = SmallShop.Csv(
        "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Address 1&2 (Billing),City (Billing),State Code (Billing),Postcode (Billing),Country Code (Billing),Email (Billing),Phone (Billing),"
        + "City (Shipping),Country Code (Shipping),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,"
        + "SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount",
        (o, l, i) =>
        [
            o.Number, o.Number % 9 == 0 ? "Refunded" : "Completed", o.At.As("yyyy-MM-dd HH:mm"), "", o.Customer.First, o.Customer.Last, $"{o.Customer.Id} Main St", o.Customer.City, o.Customer.State[..2].ToUpperInvariant(), o.Customer.Id * 7 % 90000 + 10000,
            o.Customer.Country == "Canada" ? "CA" : "US", o.Customer.Email, $"555-010-{o.Customer.Id}", o.Customer.City, o.Customer.Country == "Canada" ? "CA" : "US", "Credit card", "0", o.Lines.Sum(x => x.Gross).Money(), "Flat rate", "5.00", "0.00",
            (o.Lines.Sum(x => x.Gross) + 5).Money(), (o.Lines.Sum(x => x.Gross) * .08m).Money(), l.Product.Sku, i + 1, l.Product.Name, l.Quantity, l.Product.Price.Money(), "", "0",
        ]);

    /// <summary>Square's item report: dollars with a sign, discounts negative.</summary>
    public static string Square { get; } = SmallShop.Csv(
        "Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,Unit,Count",
        (o, l, i) =>
        [
            o.At.As("MM/dd/yy"), o.At.As("HH:mm:ss"), "Eastern Time (US & Canada)", l.Product.Category, l.Product.Name, l.Quantity.ToString("0.0"), "Regular", l.Product.Sku, "", "$" + l.Gross.Money(), l.Discount == 0 ? "$0.00" : $"-${l.Discount.Money()}",
            "$" + l.Net.Money(), "$" + (l.Net * .08m).Money(), $"tx{o.Number * 7919:x}AB", $"pay{o.Number * 104729:x}", "Till 1", "", $"https://squareup.com/dashboard/sales/transactions/{o.Number}", "Payment", o.Number % 3 == 0 ? "Harbour" : "Old Town", "",
            $"CU{o.Customer.Id}", o.Customer.Name, "", "1",
        ]);

    /// <summary>Amazon's order report: tab-separated; item-price is the price of the whole line.</summary>
    public static string Amazon { get; } = SmallShop.Csv(
        string.Join('\t', "amazon-order-id,merchant-order-id,purchase-date,last-updated-date,order-status,fulfillment-channel,sales-channel,ship-service-level,product-name,sku,asin,item-status,quantity,currency,item-price,item-tax,shipping-price,item-promotion-discount,ship-city,ship-state,ship-postal-code,ship-country,promotion-ids".Split(',')),
        (o, l, i) =>
        [
            $"113-{o.Number * 7717:0000000}-{o.Number * 3331 % 9999999:0000000}", $"113-{o.Number * 7717:0000000}-{o.Number * 3331 % 9999999:0000000}", o.At.As("yyyy-MM-ddTHH:mm:ss") + "+00:00", o.At.AddDays(3).As("yyyy-MM-ddTHH:mm:ss") + "+00:00",
            o.Number % 10 == 0 ? "Cancelled" : "Shipped", o.Number % 2 == 0 ? "Amazon" : "Merchant", "Amazon.com", "Standard", l.Product.Name, l.Product.Sku, $"B0{l.Product.Sku[3..]}XYZ", "Shipped", l.Quantity, "USD", l.Gross.Money(), (l.Gross * .07m).Money(),
            "0.00", l.Discount.Money(), o.Customer.City, o.Customer.State, o.Customer.Id * 11 % 90000 + 10000, o.Customer.Country == "Canada" ? "CA" : "US", l.Discount > 0 ? "PROMO-SPRING" : "",
        ], '\t');

    public static string GermanTill { get; } = SmallShop.Csv("Rechnungsnr;Belegposition;Datum;Uhrzeit;Filiale;Artikelnummer;Artikelbezeichnung;Warengruppe;Menge;Einzelpreis;Rabatt;Gesamtpreis;MwSt-Satz;Kundennummer;Zahlungsart",
        (o, l, i) =>
        [
            $"RE-2024-{o.Number}", i + 1, o.At.As("dd.MM.yyyy"), o.At.As("HH:mm"), o.Number % 3 == 0 ? "Altstadt" : "Hafen", l.Product.Sku, l.Product.Name, l.Product.Category, l.Quantity, (l.Product.Price * 100).Comma(), (l.Discount * 100).Comma(),
            (l.Net * 100).Comma(), "19 %", $"K{o.Customer.Id}", o.Number % 4 == 0 ? "bar" : "Karte",
        ], ';');

    public static string French { get; } = SmallShop.Csv("N° facture;Date facture;Code client;Nom client;Référence;Désignation;Famille;Quantité;Prix unitaire;Montant HT;Taux TVA;Ville;Pays;Mode de paiement",
        (o, l, i) =>
        [
            $"F{o.Number}", o.At.As("dd/MM/yyyy"), $"C{o.Customer.Id}", o.Customer.Name, l.Product.Sku, l.Product.Name, l.Product.Category, l.Quantity, l.Product.Price.PlainComma(), l.Gross.PlainComma(), "20,0 %", o.Customer.City, "France", "CB",
        ], ';');

    public static string Spanish { get; } = SmallShop.Csv("Nº Pedido;Fecha;Tienda;Cliente;Código Producto;Descripción;Categoría;Cantidad;Precio Unitario;Importe;Provincia",
        (o, l, i) => [o.Number, o.At.As("dd/MM/yyyy HH:mm"), "Centro", $"C{o.Customer.Id}", l.Product.Sku, l.Product.Name, l.Product.Category, l.Quantity, l.Product.Price.PlainComma(), l.Gross.PlainComma(), o.Customer.State], ';');

    public static string Italian { get; } = SmallShop.Csv("Numero scontrino;Data;Ora;Negozio;Codice articolo;Descrizione;Reparto;Quantità;Prezzo unitario;Sconto;Codice cliente",
        (o, l, i) => [o.Number, o.At.As("dd/MM/yyyy"), o.At.As("HH:mm"), o.Number % 2 == 0 ? "Milano" : "Torino", l.Product.Sku, l.Product.Name, l.Product.Category, l.Quantity, l.Product.Price.PlainComma(), l.Discount.PlainComma(), o.Customer.Id], ';');

    public static string Portuguese { get; } = SmallShop.Csv("Pedido;Data do Pedido;Cliente;Cidade;UF;Código do Produto;Produto;Categoria;Qtde;Valor Unitário;Valor Total",
        (o, l, i) => [o.Number, o.At.As("dd/MM/yyyy"), o.Customer.Name, o.Customer.City, o.Number % 2 == 0 ? "SP" : "RJ", l.Product.Sku, l.Product.Name, l.Product.Category, l.Quantity, "R$ " + l.Product.Price.PlainComma(), "R$ " + l.Gross.PlainComma()], ';');

    public static string Dutch { get; } = SmallShop.Csv("Factuurnummer;Factuurdatum;Klantnummer;Klantnaam;Artikelnummer;Omschrijving;Aantal;Stukprijs;Totaal excl btw;Plaats;Land",
        (o, l, i) => [o.Number, o.At.As("dd-MM-yyyy"), o.Customer.Id, o.Customer.Name, l.Product.Sku, l.Product.Name, l.Quantity, l.Product.Price.PlainComma(), l.Gross.PlainComma(), o.Customer.City, o.Number % 4 == 0 ? "België" : "Nederland"], ';');

    public static string Polish { get; } = SmallShop.Csv("Numer paragonu;Data sprzedaży;Sklep;Kod towaru;Nazwa towaru;Kategoria;Ilość;Cena jednostkowa;Wartość brutto;Forma płatności",
        (o, l, i) => [$"PA/{o.Number}/2024", o.At.As("yyyy-MM-dd"), o.Number % 2 == 0 ? "Kraków" : "Gdańsk", l.Product.Sku, l.Product.Name, l.Product.Category, l.Quantity, l.Product.Price.PlainComma(), l.Gross.PlainComma(), "karta"], ';');

    /// <summary>The well-known Superstore sheet: Sales is after a discount given as a share.</summary>
    public static string Superstore { get; } = SmallShop.Csv("Row ID,Order ID,Order Date,Ship Date,Ship Mode,Customer ID,Customer Name,Segment,Country,City,State,Postal Code,Region,Product ID,Category,Sub-Category,Product Name,Sales,Quantity,Discount,Profit",
        (o, l, i) =>
        [
            o.Number * 10 + i, $"CA-2024-{o.Number}", o.At.As("M/d/yyyy"), o.At.AddDays(4).As("M/d/yyyy"), "Standard Class", $"AB-{o.Customer.Id}", o.Customer.Name, "Consumer", "United States", o.Customer.City, o.Customer.State, o.Customer.Id * 13 % 90000 + 10000,
            o.Customer.State is "Texas" or "Florida" ? "South" : "West", l.Product.Sku, l.Product.Category, l.Product.Category + " " + l.Product.Brand, l.Product.Name, (l.Gross * (1 - l.DiscountRate)).Money(), l.Quantity, l.DiscountRate.ToString("0.##"), (l.Net * .2m).Money(),
        ]);

    /// <summary>The well-known supermarket sheet: total with tax, cost that is no cost, a rating of up to ten.</summary>
    public static string Supermarket { get; } = SmallShop.Csv("Invoice ID,Branch,City,Customer type,Gender,Product line,Unit price,Quantity,Tax 5%,Total,Date,Time,Payment,cogs,gross margin percentage,gross income,Rating",
        (o, l, i) =>
        [
            $"{o.Number * 37 % 900 + 100}-{o.Number % 90 + 10}-{o.Number * 10 + i}", "ABC"[o.Number % 3].ToString(), o.Customer.City, o.Customer.Id % 2 == 0 ? "Member" : "Normal", o.Customer.Gender, l.Product.Category + " and more", l.Product.Price.Money(), l.Quantity, (l.Gross * .05m).ToString("0.####"), (l.Gross * 1.05m).ToString("0.####"),
            o.At.As("M/d/yyyy"), o.At.As("HH:mm"), o.Number % 3 == 0 ? "Cash" : "Ewallet", l.Gross.Money(), "4.761904762", (l.Gross * .05m).ToString("0.####"), (4 + (o.Number * 7 + i * 3) % 60 / 10m).ToString("0.0"),
        ]);
}

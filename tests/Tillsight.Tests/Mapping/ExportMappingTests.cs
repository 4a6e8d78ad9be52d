using Tillsight.Mapping;

namespace Tillsight.Tests.Mapping;

/// <summary>Exports of well-known systems and languages: every field expected, and none besides. The expected mappings were written by hand from the formats' documentation.</summary>
public sealed class ExportMappingTests
{
    static MappingProposal Propose(string name, string csv, char delimiter = ',')
    {
        using var source = new SourceFixture().Text(name, csv, delimiter);
        var proposal = source.Propose();
        Expect.Loadable(proposal);
        return proposal;
    }

    [Fact]
    public void A_Shopify_export_is_mapped() => Expect.Fields(Propose("orders_export", ShopExports.Shopify), """
        order_id = Name
        ordered_at = Created at
        quantity = Lineitem quantity
        unit_price = Lineitem price
        discount_amount = Lineitem discount
        product_id = Lineitem sku
        product_name = Lineitem name
        brand = Vendor
        customer_id = Email
        customer_name = Billing Name
        customer_city = Billing City
        customer_region = Billing Province
        customer_country = Billing Country
        city = Shipping City
        region = Shipping Province
        country = Shipping Country
        subscription = Accepts Marketing
        status = Financial Status
        channel = Source
        currency = Currency
        promotion_id = Discount Code
        """);

    [Fact]
    public void Order_totals_of_a_Shopify_export_are_not_taken_for_amounts_of_lines() =>
        Assert.Contains(Propose("orders_export", ShopExports.Shopify).Notes, n => n == "Left out as figures of whole orders: Subtotal, Taxes, Total, Discount Amount.");

    [Fact]
    public void A_WooCommerce_export_is_mapped_and_its_item_cost_is_the_price() => Expect.Fields(Propose("orders_woo", ShopExports.WooCommerce), """
        order_id = Order Number
        line_id = Item #
        ordered_at = Order Date
        quantity = Quantity (- Refund)
        unit_price = Item Cost
        discount_amount = Discount Amount
        product_id = SKU
        product_name = Item Name
        customer_id = Email (Billing)
        customer_city = City (Billing)
        customer_region = State Code (Billing)
        customer_country = Country Code (Billing)
        city = City (Shipping)
        country = Country Code (Shipping)
        status = Order Status
        """);

    [Fact]
    public void A_Square_export_is_mapped_with_gross_sales_before_discount() => Expect.Fields(Propose("items_square", ShopExports.Square), """
        order_id = Transaction ID
        ordered_at = Date
        order_time = Time
        quantity = Qty
        line_amount = Gross Sales
        discount_amount = Discounts
        tax_amount = Tax
        product_id = SKU
        product_name = Item
        category = Category
        customer_id = Customer ID
        customer_name = Customer Name
        store_name = Location
        status = Event Type
        """);

    [Fact]
    public void Discounts_written_negative_are_read_with_the_other_sign() =>
        Assert.True(Propose("items_square", ShopExports.Square).Mapping.Field("discount_amount")!.Reading.Negated);

    [Fact]
    public void An_Amazon_report_is_mapped_with_item_price_as_the_amount_of_the_line() => Expect.Fields(Propose("amazon", ShopExports.Amazon, '\t'), """
        order_id = amazon-order-id
        ordered_at = purchase-date
        quantity = quantity
        line_amount = item-price
        discount_amount = item-promotion-discount
        tax_amount = item-tax
        product_id = sku
        product_name = product-name
        city = ship-city
        region = ship-state
        country = ship-country
        channel = sales-channel
        status = order-status
        currency = currency
        promotion_id = promotion-ids
        """);

    [Fact]
    public void A_German_till_export_is_mapped() => Expect.Fields(Propose("kasse", ShopExports.GermanTill, ';'), """
        order_id = Rechnungsnr
        line_id = Belegposition
        ordered_at = Datum
        order_time = Uhrzeit
        quantity = Menge
        unit_price = Einzelpreis
        discount_amount = Rabatt
        product_id = Artikelnummer
        product_name = Artikelbezeichnung
        category = Warengruppe
        customer_id = Kundennummer
        store_name = Filiale
        """);

    [Fact]
    public void German_prices_are_read_with_a_decimal_comma_and_points_between_thousands()
    {
        var reading = Propose("kasse", ShopExports.GermanTill, ';').Mapping.Field("unit_price")!.Reading;
        Assert.Equal((',', '.'), (reading.Decimal, reading.Group));
    }

    [Fact]
    public void German_days_are_read_day_first() =>
        Assert.Equal(["%d.%m.%Y"], Propose("kasse", ShopExports.GermanTill, ';').Mapping.Field("ordered_at")!.Reading.Dates);

    [Fact]
    public void A_French_invoice_list_is_mapped() => Expect.Fields(Propose("ventes", ShopExports.French, ';'), """
        order_id = N° facture
        ordered_at = Date facture
        quantity = Quantité
        unit_price = Prix unitaire
        line_amount = Montant HT
        product_id = Référence
        product_name = Désignation
        category = Famille
        customer_id = Code client
        customer_name = Nom client
        city = Ville
        country = Pays
        """);

    [Fact]
    public void A_Spanish_order_list_is_mapped() => Expect.Fields(Propose("ventas", ShopExports.Spanish, ';'), """
        order_id = Nº Pedido
        ordered_at = Fecha
        quantity = Cantidad
        unit_price = Precio Unitario
        line_amount = Importe
        product_id = Código Producto
        product_name = Descripción
        category = Categoría
        customer_id = Cliente
        store_name = Tienda
        region = Provincia
        """);

    [Fact]
    public void An_Italian_receipt_list_is_mapped() => Expect.Fields(Propose("vendite", ShopExports.Italian, ';'), """
        order_id = Numero scontrino
        ordered_at = Data
        order_time = Ora
        quantity = Quantità
        unit_price = Prezzo unitario
        discount_amount = Sconto
        product_id = Codice articolo
        product_name = Descrizione
        category = Reparto
        customer_id = Codice cliente
        store_name = Negozio
        """);

    [Fact]
    public void A_Portuguese_order_list_is_mapped() => Expect.Fields(Propose("vendas", ShopExports.Portuguese, ';'), """
        order_id = Pedido
        ordered_at = Data do Pedido
        quantity = Qtde
        unit_price = Valor Unitário
        line_amount = Valor Total
        product_id = Código do Produto
        product_name = Produto
        category = Categoria
        customer_name = Cliente
        region = UF
        city = Cidade
        """);

    [Fact]
    public void A_currency_sign_beside_the_amounts_is_the_currency() => Assert.Equal("BRL", Propose("vendas", ShopExports.Portuguese, ';').CurrencyHint);

    [Fact]
    public void A_Dutch_invoice_list_is_mapped() => Expect.Fields(Propose("verkoop", ShopExports.Dutch, ';'), """
        order_id = Factuurnummer
        ordered_at = Factuurdatum
        quantity = Aantal
        unit_price = Stukprijs
        line_amount = Totaal excl btw
        product_id = Artikelnummer
        product_name = Omschrijving
        customer_id = Klantnummer
        customer_name = Klantnaam
        city = Plaats
        country = Land
        """);

    [Fact]
    public void A_Polish_receipt_list_is_mapped() => Expect.Fields(Propose("sprzedaz", ShopExports.Polish, ';'), """
        order_id = Numer paragonu
        ordered_at = Data sprzedaży
        quantity = Ilość
        unit_price = Cena jednostkowa
        line_amount = Wartość brutto
        product_id = Kod towaru
        product_name = Nazwa towaru
        category = Kategoria
        store_name = Sklep
        """);

    [Fact]
    public void The_superstore_sheet_is_mapped_with_sales_after_discount() => Expect.Fields(Propose("superstore", ShopExports.Superstore), """
        order_id = Order ID
        line_id = Row ID
        ordered_at = Order Date
        quantity = Quantity
        paid_amount = Sales
        discount_rate = Discount
        product_id = Product ID
        product_name = Product Name
        category = Category
        customer_id = Customer ID
        customer_name = Customer Name
        country = Country
        region = State
        city = City
        """);

    [Fact]
    public void Attributes_of_customers_whom_nothing_names_belong_to_the_line() =>
        Assert.Contains(Propose("supermarket", ShopExports.Supermarket).Mapping.Attributes, a => a is { Entity: Entity.Line, Name: "gender", Column: "Gender" });

    [Fact]
    public void The_supermarket_sheet_is_mapped_and_its_cogs_is_no_cost() => Expect.Fields(Propose("supermarket", ShopExports.Supermarket), """
        order_id = Invoice ID
        ordered_at = Date
        order_time = Time
        quantity = Quantity
        unit_price = Unit price
        tax_amount = Tax 5%
        product_name = Product line
        category = Product line
        rating = Rating
        store_name = Branch
        city = City
        """);
}

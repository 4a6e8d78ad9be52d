using Tillsight.Mapping.Headers;

namespace Tillsight.Tests.Mapping;

/// <summary>Header words in the languages of the trade.</summary>
public sealed class HeaderReadingTests
{
    static string Terms(string header) => string.Join(' ', HeaderReading.Of(header).Terms);

    [Theory]
    [InlineData("CustomerID", "customer id")]
    [InlineData("customer_id", "customer id")]
    [InlineData("IDNumber", "id number")]
    [InlineData("Purchase Amount (USD)", "purchase amount usd")]
    [InlineData("address1", "address 1")]
    [InlineData("N° facture", "no facture")]
    [InlineData("Größe", "grosse")]
    [InlineData("Ilość", "ilosc")]
    [InlineData("Item #", "item #")]
    public void A_header_is_cut_into_plain_words(string header, string words) => Assert.Equal(words, HeaderText.Plain(header));

    [Theory]
    [InlineData("Rechnungsnr")]
    [InlineData("Rechnungsnummer")]
    [InlineData("RECHNUNGS-NR.")]
    [InlineData("Invoice No")]
    [InlineData("invoiceid")]
    [InlineData("N° facture")]
    [InlineData("Nº Pedido")]
    [InlineData("Numero scontrino")]
    [InlineData("Número do Pedido")]
    [InlineData("Factuurnummer")]
    [InlineData("Numer paragonu")]
    public void An_order_number_is_one_in_every_language(string header) => Assert.Equal(["Id", "Order"], Terms(header).Split(' ').Order());

    [Theory]
    [InlineData("Einzelpreis", "Price")]
    [InlineData("Stückpreis", "Price")]
    [InlineData("Stueckpreis", "Price")]
    [InlineData("Prix unitaire", "Price Unit")]
    [InlineData("precio_unitario", "Price Unit")]
    [InlineData("Prezzo unitario", "Price Unit")]
    [InlineData("Preço unitário", "Price Unit")]
    [InlineData("Cena jednostkowa", "Price Unit")]
    [InlineData("unitprice", "Price")]
    public void A_unit_price_is_a_price_in_every_language(string header, string terms) => Assert.Equal(terms, Terms(header));

    [Theory]
    [InlineData("number_of_cds", "Quantity")]
    [InlineData("Anzahl", "Quantity")]
    [InlineData("Qté", "Quantity")]
    [InlineData("Sub-Category", "Sub")]
    [InlineData("Frequency of Purchases", "Frequency Order")]
    [InlineData("date_accnt_opened", "Joined")]
    [InlineData("Kundennummer", "Customer Id")]
    public void Phrases_and_compounds_are_taken_as_what_they_mean(string header, string terms) => Assert.Equal(terms, Terms(header));

    [Theory]
    [InlineData("Amount (USD)", "USD")]
    [InlineData("Betrag in €", "EUR")]
    [InlineData("dollar_value", "USD")]
    [InlineData("Amount", null)]
    public void A_currency_in_a_header_is_found(string header, string? currency) => Assert.Equal(currency, HeaderReading.Of(header).Currency);

    [Theory]
    [InlineData("column_3", true)]
    [InlineData("Unnamed: 0", true)]
    [InlineData("", true)]
    [InlineData("_c0", true)]
    [InlineData("3", true)]
    [InlineData("Color", false)]
    public void A_made_up_header_says_nothing(string header, bool isGenerated) => Assert.Equal(isGenerated, HeaderReading.Of(header).IsGenerated);

    [Fact]
    public void Words_that_nobody_knows_are_kept_apart() => Assert.Equal(["blorb"], HeaderReading.Of("Customer Blorb").Unknown);

    [Fact]
    public void Every_phrase_names_a_field_of_the_star() =>
        Assert.All(FieldPhrase.All, p => Assert.NotNull(Tillsight.Mapping.StarField.Find(p.Field)));

    [Fact]
    public void Every_field_of_the_star_has_a_phrase() =>
        Assert.All(Tillsight.Mapping.StarField.All, f => Assert.NotEmpty(FieldPhrase.Of(f.Id)));

    [Fact]
    public void One_more_term_makes_another_amount()
    {
        double Best(string header) => FieldPhrase.Of("unit_price").Max(p => p.Match(HeaderReading.Of(header), []));
        Assert.True(Best("Item Price") > .8);
        Assert.True(Best("Shipping Price") < .2);
    }

    [Fact]
    public void A_bare_name_in_a_list_of_customers_is_the_customers_name()
    {
        double Best(string field, params Term[] context) => FieldPhrase.Of(field).Max(p => p.Match(HeaderReading.Of("Name"), context));
        Assert.True(Best("customer_name", Term.Customer) > .9);
        Assert.True(Best("product_name", Term.Product) > .9);
        Assert.True(Best("customer_name") < .6);
    }
}

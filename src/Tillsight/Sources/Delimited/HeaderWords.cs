using System.Collections.Frozen;
using System.Text;

namespace Tillsight.Sources.Delimited;

/// <summary>Words that name columns in the exports of shops, in the languages that we meet.</summary>
static class HeaderWords
{
    static readonly FrozenSet<string> Words = """
        id no nr num number code key name title date time day month year week quarter timestamp created updated start end period type kind class status
        invoice order receipt transaction basket ticket bill line item items product article sku ean upc barcode brand category department family group
        description text comment comments note notes price cost amount total sum value revenue sales net gross tax vat discount rebate margin profit
        quantity qty units unit count currency rate share percent percentage customer client buyer user member account email mail phone address street
        city town state province region country zip postal postcode store shop branch channel warehouse stock inventory supplier vendor employee staff
        first last age gender sex birth birthdate segment score rating review payment method shipping delivery promo promotion coupon campaign
        color colour size weight width height length url image active enabled flag lat lon latitude longitude index row source target
        nummer artikel artikelnummer bezeichnung beschreibung preis menge anzahl betrag umsatz datum uhrzeit kunde kundennummer rechnung rechnungsnummer
        bestellung beleg filiale lager stadt ort land plz strasse straße telefon geschlecht alter rabatt steuer mwst gesamt einheit warengruppe marke
        nom prénom libellé désignation désignation prix quantité montant facture commande client date heure magasin ville pays rue téléphone remise total
        nombre producto precio cantidad importe factura pedido cliente fecha hora tienda ciudad país calle teléfono descuento categoría marca descripción
        prezzo quantità importo fattura ordine cliente data ora negozio città paese sconto prodotto categoria descrizione codice nome
        naam prijs aantal bedrag factuur klant winkel stad omschrijving korting artikelcode hoeveelheid
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where a word of the cell, split at spaces, punctuation and inner capitals, names a column.</summary>
    public static bool Names(ReadOnlySpan<byte> cell)
    {
        if (cell.Length is 0 or > 60) return false;
        var word = new StringBuilder();
        string text = Encoding.UTF8.GetString(cell);
        for (int i = 0; i < text.Length; i++)
        {
            bool splits = !char.IsLetter(text[i]) || (char.IsUpper(text[i]) && i > 0 && char.IsLower(text[i - 1]));
            if (splits && Words.Contains(word.ToString())) return true;
            if (splits) word.Clear();
            if (char.IsLetter(text[i])) word.Append(char.ToLowerInvariant(text[i]));
        }
        return Words.Contains(word.ToString());
    }
}

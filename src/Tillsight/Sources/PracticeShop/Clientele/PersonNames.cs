namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>Common first and last names, put together by chance; e-mail addresses are at example.org, which belongs to nobody (RFC 2606).</summary>
static class PersonNames
{
    static readonly string[] Women =
    [
        "Aoife", "Emma", "Sophie", "Ciara", "Niamh", "Grace", "Olivia", "Hannah", "Lucy", "Ella", "Marie", "Julia", "Clara", "Ingrid", "Elena",
        "Margaret", "Anne", "Ruth", "Helen", "Nora", "Freya", "Amelia", "Chloe", "Zara", "Priya", "Mei", "Fatima", "Rosa", "Lena", "Eva",
    ];

    static readonly string[] Men =
    [
        "Conor", "Jack", "Liam", "Oisin", "Daniel", "James", "Thomas", "Patrick", "Sean", "Adam", "Lukas", "Pierre", "Mateo", "Nils", "Marco",
        "George", "Henry", "Oscar", "Samuel", "David", "Ahmed", "Ravi", "Wei", "Kofi", "Erik", "Paul", "Peter", "Owen", "Felix", "Hugo",
    ];

    static readonly string[] Families =
    [
        "Murphy", "Kelly", "O'Brien", "Walsh", "Byrne", "Ryan", "O'Sullivan", "Doyle", "McCarthy", "Gallagher", "Smith", "Jones", "Taylor",
        "Brown", "Williams", "Wilson", "Evans", "Thomas", "Roberts", "Patel", "Khan", "Singh", "Müller", "Schmidt", "Weber", "Martin", "Bernard",
        "Dubois", "Jansen", "de Vries", "Peeters", "García", "Fernández", "Rossi", "Ferrari", "Andersson", "Nilsson", "Hansen", "Gruber", "Chen",
    ];

    public static string First(in Person person) => (person.Gender, person.FirstName & 1) switch
    {
        ("Female", _) or ("Other" or "", 0) => Women[(person.FirstName >> 1) % Women.Length],
        _ => Men[(person.FirstName >> 1) % Men.Length],
    };

    public static string Last(in Person person) => Families[person.LastName % Families.Length];
}

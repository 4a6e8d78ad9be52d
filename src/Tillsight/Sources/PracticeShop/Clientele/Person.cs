using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Clientele;

/// <summary>Who a customer is. Drawn from the customer's number alone, so that nobody need be remembered.</summary>
/// <param name="Gender">Female, Male, Other, or empty where it was not given.</param>
/// <param name="Age">Age in years on joining.</param>
/// <param name="BirthDayOfYear">0..364 days before the day of joining, within the year of age.</param>
/// <param name="HasBirthDate">Whether the date of birth was given.</param>
readonly record struct Person(string Gender, int Age, int BirthDayOfYear, bool HasBirthDate, int FirstName, int LastName)
{
    public static Person Draw(ulong seed, int customer, Channel channel)
    {
        var random = RandomStream.For(seed, Purpose.Person, customer);
        double who = random.Unit();
        string gender = who < 0.56 ? "Female" : who < 0.95 ? "Male" : who < 0.97 ? "Other" : "";
        double first = random.Unit(), second = random.Unit();
        int age = 18 + (int)(channel switch
        {
            Channel.Store => (first + second) / 2 * 66,
            Channel.Online => (first + second) / 2 * 56,
            _ => Math.Min(first, second) * 52,
        });
        return new Person(gender, age, random.Below(365), random.Chance(0.93), random.Below(1 << 20), random.Below(1 << 20));
    }

    public TasteGroup Taste => TasteGroups.Of(Gender == "Female", Age);

    public DateOnly BirthDate(DateOnly joined) => joined.AddYears(-Age).AddDays(-BirthDayOfYear);
}

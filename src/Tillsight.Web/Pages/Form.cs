namespace Tillsight.Web.Pages;

/// <summary>Fields of a posted form, trimmed; absent ones are empty. Passwords are taken as they are.</summary>
sealed class Form(IFormCollection fields)
{
    const int Longest = 1000;

    public string this[string name] => Raw(name).Trim();

    public string Raw(string name) => fields[name].ToString() is { Length: <= Longest } text ? text : "";

    public static async ValueTask<Form?> BindAsync(HttpContext http) => new(await http.Request.ReadFormAsync(http.RequestAborted));
}

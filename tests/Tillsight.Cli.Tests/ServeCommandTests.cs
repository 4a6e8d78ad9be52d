using System.Net;

namespace Tillsight.Cli.Tests;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task An_empty_home_is_served_with_a_link_for_the_operator_and_ends_with_Ctrl_C()
    {
        using var cli = new CliProcess();
        using var served = ServedHome.Start(cli, "serve", "--port", "0");
        Assert.StartsWith("Nobody can sign in yet", served.Next(), StringComparison.Ordinal);
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(served.Next().Trim()), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("holds no shop yet", served.Next(), StringComparison.Ordinal);
        Assert.Equal(0, served.Stop());
    }

    [Fact]
    public void While_it_serves_the_home_is_its_own()
    {
        using var cli = new CliProcess();
        using var served = ServedHome.Start(cli, "serve", "--port", "0");
        var second = cli.Run("serve", "--port", "0");
        Assert.Equal(5, second.ExitCode);
        Assert.Contains("tillsight serve", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_home_is_free_again_afterwards()
    {
        using var cli = new CliProcess();
        using (var served = ServedHome.Start(cli, "serve", "--port", "0")) served.Stop();
        using var again = ServedHome.Start(cli, "serve", "--port", "0");
        Assert.Equal(0, again.Stop());
    }

    [Fact]
    public void A_port_that_is_taken_is_told()
    {
        using var cli = new CliProcess();
        using var other = new CliProcess();
        using var served = ServedHome.Start(cli, "serve", "--port", "0");
        var second = other.Run("serve", "--port", new Uri(served.Address).Port.ToString());
        Assert.Equal(4, second.ExitCode);
        Assert.Contains("--port", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_http_beyond_this_machine_is_refused()
    {
        using var cli = new CliProcess();
        Assert.Equal(2, cli.Run("serve", "--url", "http://0.0.0.0:8080").ExitCode);
    }
}

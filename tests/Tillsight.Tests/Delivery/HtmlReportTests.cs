using Tillsight.Delivery.Html;

namespace Tillsight.Tests.Delivery;

public class HtmlReportTests
{
    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        if (Environment.GetEnvironmentVariable("SAMPLE_OUT") is { } path) HtmlReport.Write(SampleReport.Make(), path);
        Assert.Equal(Bytes(), Bytes());
    }

    static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(SampleReport.Make(), stream);
        return stream.ToArray();
    }
}

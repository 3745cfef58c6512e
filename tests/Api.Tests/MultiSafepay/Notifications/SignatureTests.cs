using System.Globalization;
using System.Text;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Doors.MultiSafepay.Notifications;

namespace OrderGrains.Api.Tests.MultiSafepay.Notifications;

/// <summary>
/// The published pairs of body and header (MultiSafepay page, MSP-18; the second is of the vendor's PHP client). A file has the API key,
/// the time, the header and the body, a line each.
/// </summary>
public sealed class SignatureTests
{
    [Theory]
    [InlineData("MSP-18.txt")]
    [InlineData("MSP-18b.txt")]
    public void Of_APublishedBody_IsThePublishedHeader(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "MultiSafepay", "Notifications", "Vectors", file));

        var time = long.Parse(lines[1], CultureInfo.InvariantCulture);
        var header = NotificationSignature.Of(lines[0], time, Encoding.UTF8.GetBytes(lines[3]));

        Assert.Equal(lines[2], header);
    }

    [Theory]
    [InlineData(200, "OK", true)]
    [InlineData(200, "MULTISAFEPAY_OK", true)]
    [InlineData(200, "<html>…OK", true)]
    [InlineData(200, "", false)]
    [InlineData(200, "ok", false)]
    [InlineData(201, "OK", false)]
    [InlineData(410, "OK", false)]
    [InlineData(500, "OK", false)]
    public void Judge_TakesA200ThatSaysOk(int status, string body, bool isTaken)
    {
        var verdict = new MultiSafepayFormat().Judge(status, Encoding.UTF8.GetBytes(body));

        Assert.Equal(isTaken ? NotificationVerdict.Taken : NotificationVerdict.Refused, verdict);
    }

    [Fact]
    public void Judge_LooksAtTheFirst100Bytes()
    {
        var format = new MultiSafepayFormat();

        Assert.Equal(NotificationVerdict.Taken, format.Judge(200, Encoding.UTF8.GetBytes(new string('-', 98) + "OK")));
        Assert.Equal(NotificationVerdict.Refused, format.Judge(200, Encoding.UTF8.GetBytes(new string('-', 99) + "OK")));
    }
}

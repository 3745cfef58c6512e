using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.PaymentPage;

/// <summary>Nobody pays by a click where nobody asked for the page.</summary>
public sealed class PaymentPageSettingTests
{
    [Theory]
    [InlineData("OrderGrains:Demo", "false")]
    [InlineData("OrderGrains:Doors:PaymentPage", "false")]
    public async Task Page_WithoutTheDemonstrationOrTurnedOff_IsNotThere(string setting, string value)
    {
        await using var service = new Service { Host = host => host.UseSetting(setting, value) };

        var answer = await service.Call("GET", "/pay/demo/AAAA", null);

        Assert.Equal((404, "application/problem+json"), (answer.Status, answer.Header("Content-Type")));
    }
}

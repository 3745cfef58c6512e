using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Lifecycle;

public sealed class LifecycleDocumentTests
{
    private static readonly string Page = LifecycleDocument.Render([("Fuuffy", [("Cancelled", "`cancelled`")])]);

    [Theory]
    [InlineData("    Placed --> Approved: Approve\n")]
    [InlineData("    Authorized --> Paid: Capture\n")]
    [InlineData("    InProgress --> Unfulfilled: StopFulfillment\n")]
    [InlineData("| Approve | Placed → Approved | any | any |  |\n")]
    [InlineData("| VoidAuthorization | any | PartiallyAuthorized, Authorized → Voided; any other stays | any |  |\n")]
    [InlineData("| Archive | any | any | any | archived |\n")]
    [InlineData("| `_capture` | Capture, StartFulfillment |\n")]
    [InlineData("| ExtendExpiration | an authorization is open: payment Authorized or PartiallyAuthorized |\n")]
    [InlineData("## Fuuffy: what it shows\n\n| Status | When, first match |\n|---|---|\n| `cancelled` | Cancelled |\n")]
    public void Render_Tables_SayWhatTheCodeSays(string line) => Assert.Contains(line, Page, StringComparison.Ordinal);

    [Fact]
    public void Render_EveryVerb_HasItsRow() =>
        Assert.All(Enum.GetValues<Verb>(), verb => Assert.Contains($"\n| {verb} | ", Page, StringComparison.Ordinal));

    [Fact]
    public void Render_Twice_IsTheSame() => Assert.Equal(Page, LifecycleDocument.Render([("Fuuffy", [("Cancelled", "`cancelled`")])]));
}

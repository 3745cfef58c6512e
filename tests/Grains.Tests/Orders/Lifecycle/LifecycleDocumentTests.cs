using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Lifecycle;

public sealed class LifecycleDocumentTests
{
    private static readonly string Page = LifecycleDocument.Render([("Fuuffy", [("Cancelled", "`cancelled`")])]);

    [Theory]
    [InlineData("    Placed --> Approved: Approve\n")]
    [InlineData("| Paid | captured at least what is due |\n")]
    [InlineData("| Approve | approved | Placed → Approved |  |  |  |\n")]
    [InlineData("| StopFulfillment | fulfillmentStopped | any |  | not started | not started |\n")]
    [InlineData("| Archive | archived | any |  | archived | archived |\n")]
    [InlineData("| `_capture` | Capture, StartFulfillment; nothing once it is reached |\n")]
    [InlineData("| ExtendExpiration | payment Authorized, PartiallyAuthorized |\n")]
    [InlineData("## Fuuffy: what it shows\n\n| Status | When, first match |\n|---|---|\n| `cancelled` | Cancelled |\n")]
    public void Render_Tables_SayWhatTheCodeSays(string line) => Assert.Contains(line, Page, StringComparison.Ordinal);

    [Fact]
    public void Render_EveryVerb_HasItsRow() =>
        Assert.All(Enum.GetValues<Verb>(), verb => Assert.Contains($"\n| {verb} | ", Page, StringComparison.Ordinal));

    /// <summary>The doors' projections follow; those are compared where the doors are.</summary>
    [Fact]
    public void Render_Tables_AreTheCheckedInPage() => Assert.StartsWith(
        LifecycleDocument.Render([]).TrimEnd(),
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "lifecycle.md")),
        StringComparison.Ordinal);

    [Fact]
    public void Render_Twice_IsTheSame() => Assert.Equal(Page, LifecycleDocument.Render([("Fuuffy", [("Cancelled", "`cancelled`")])]));
}

using static Microsoft.Playwright.Assertions;

namespace OrderGrains.Console.Tests.Quality;

/// <summary>A screen as it is looked at: its path, and what has to be there before it is whole.</summary>
/// <param name="Name">Of its pictures.</param>
/// <param name="Path">Its path.</param>
/// <param name="Whole">A selector of what comes last.</param>
/// <param name="Key">The key to sign in with; null for nobody's.</param>
public sealed record Screen(string Name, string Path, string Whole, string? Key = "demo-key")
{
    private static readonly Screen[] All =
    [
        new("signin", "/console", "#key", Key: null),
        new("orders", "/console/orders", "[data-order]"),
        new("order", "/console/orders/xYZkjABcde", "[role=tabpanel]"),
        new("race", "/console/race", "svg.race"),
        new("cluster", "/console/cluster", ".chart svg"),
        new("deliveries", "/console/deliveries", "[aria-label='Which deliveries'] + div > *"),
        new("access", "/console/access", "[data-credential]"),
        new("missing", "/console/nowhere", "h1"),
    ];

    public static IEnumerable<string> Names => All.Select(screen => screen.Name);

    public static Screen Named(string name) => All.Single(screen => screen.Name == name);

    public Task IsWhole(IPage page) => Expect(page.Locator(Whole).First).ToBeVisibleAsync();
}

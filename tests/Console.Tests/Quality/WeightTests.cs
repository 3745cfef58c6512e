using OrderGrains.Console.Tests.Support;

namespace OrderGrains.Console.Tests.Quality;

[Collection(ConsoleCollection.Name)]
public sealed class WeightTests(ConsoleHost host)
{
    private const int MostBytes = 150 * 1024;

    public static TheoryData<string> Screens => [.. Screen.Names];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Screen_OpenedForTheFirstTime_WeighsLittleAndComesFromHereAlone(string name)
    {
        var screen = Screen.Named(name);
        var page = screen.Key is null ? await host.NewPage() : await host.SignedIn("/start", screen.Key);
        List<IResponse> answers = [];
        page.Response += (_, response) => answers.Add(response);

        await page.GotoAsync(screen.Path);
        await screen.IsWhole(page);

        var weight = 0;
        foreach (var answer in answers.ToArray())
        {
            Assert.StartsWith(host.Address, answer.Url, StringComparison.Ordinal);

            // A stream has no end to wait for.
            if (!answer.Url.EndsWith("/changes", StringComparison.Ordinal))
                weight += (await answer.BodyAsync()).Length;
        }

        Assert.InRange(weight, 1, MostBytes);
    }
}

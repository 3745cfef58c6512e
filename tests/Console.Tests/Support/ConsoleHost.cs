using Microsoft.AspNetCore.Builder;
using OrderGrains.Api.Hosting;

namespace OrderGrains.Console.Tests.Support;

/// <summary>The real service on a port of its own with the demonstration in files of its own, and a browser to look at it.</summary>
public sealed class ConsoleHost : IAsyncLifetime
{
    /// <summary>The operator's, of this service.</summary>
    public const string OperatorKey = "an-operators-key-of-this-very-test";

    /// <summary>Milliseconds, as long as a machine that is busy with something else may need; what is there is found at once.</summary>
    private const float Patience = 120_000;

    /// <summary>It shows the service's own pages alone, also where a container has no sandbox or little shared memory.</summary>
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-dev-shm-usage"];

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ordergrains-console-");
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _app = OrderGrainsApplication.Build(
        [
            "--urls=http://127.0.0.1:0",
            "--environment=Production",
            "--OrderGrains:Demo=true",
            $"--OrderGrains:DataDirectory={_data.FullName}",
            "--OrderGrains:Credentials:FailuresPerMinute=1000000",
            $"--OrderGrains:Operator:Key={OperatorKey}",
        ]);
        await _app.StartAsync();
        Address = _app.Urls.Single();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Arguments });
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>A page in a browser that has never been here.</summary>
    public async Task<IPage> NewPage(ColorScheme scheme = ColorScheme.Light, int width = 1280, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>A page of somebody who has signed in, at a path of the console.</summary>
    public async Task<IPage> SignedIn(
        string path = "/console/orders", string key = "demo-key", ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        var page = await NewPage(scheme, width);
        await page.APIRequest.PostAsync("/console/session", new() { DataObject = new { key } });
        await page.GotoAsync(path);
        return page;
    }
}

using System.Net;
using System.Net.Http.Json;
using OrderGrains.Cluster.Tests.Support;

namespace OrderGrains.Cluster.Tests.Floods;

/// <summary>The service in a process that may have 256 MB of memory, and a flood to it.</summary>
internal sealed class SmallService : IAsyncDisposable
{
    private const string HeapLimit = "0x10000000";

    /// <summary>So often a good request must be served, so that the flood has time to come in.</summary>
    private const int Times = 100;

    private readonly TempFolder _folder;
    private readonly LoggedService _service;

    private SmallService(TempFolder folder, LoggedService service)
    {
        (_folder, _service, Flood) = (folder, service, new(service.Client.BaseAddress!));
        Client.DefaultRequestHeaders.Add("X-Api-Key", "demo-key");
    }

    public Flood Flood { get; }

    /// <summary>Somebody who behaves.</summary>
    public HttpClient Client => _service.Client;

    /// <summary>Starts it, with a proxy before it that is believed, so that a flood may come from many addresses.</summary>
    public static async Task<SmallService> Start()
    {
        var folder = new TempFolder();
        var service = new SmallService(folder, await LoggedService.Start(
            folder.Path,
            null,
            ("DOTNET_GCHeapHardLimit", HeapLimit), ("DOTNET_gcServer", "0"), ("ORDERGRAINS__HTTP__PROXIES", "127.0.0.1")));

        // Who behaves has a connection already.
        Assert.True(await service.IsServed(CancellationToken.None));
        return service;
    }

    /// <summary>It lives, answers good requests, perhaps when they are sent again, and has failed nobody.</summary>
    public async Task Endures()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var served = 0; served < Times;)
        {
            if (await IsServed(timeout.Token))
                served++;
            else
                await Task.Delay(50, timeout.Token);
        }

        Assert.DoesNotContain(500, Flood.Statuses);
        Assert.DoesNotContain("OutOfMemory", await _service.Output(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await Flood.DisposeAsync();
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<bool> IsServed(CancellationToken cancellationToken)
    {
        Assert.False(_service.HasEnded, await _service.Output());
        try
        {
            using var response = await Client.PatchAsJsonAsync("/orders/MSP12346", new { invoice_id = "I" }, cancellationToken);
            Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

using System.Net.Http.Json;
using System.Net.Sockets;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Silo.Starting;

namespace OrderGrains.Cluster.Tests.Embedded;

/// <summary>The system lets a process have only so many files and connections.</summary>
public sealed class OpenFilesTests
{
    [Fact]
    public async Task Connections_MoreThanTheProcessMayHaveFiles_EndNothing()
    {
        const int Limit = 640;
        using var folder = new TempFolder();
        await using var service = await LoggedService.Start(folder.Path, Limit);
        Assert.Contains($"The limit of open files is {Limit}", await service.Output(), StringComparison.Ordinal);
        var held = new List<Socket>();

        try
        {
            for (var i = 0; i < Limit; i++)
                held.Add(await Connect(service.Client.BaseAddress!));
        }
        finally
        {
            held.ForEach(socket => socket.Dispose());
        }

        Assert.True(await UntilItAnswers(service), await service.Output());
        Assert.DoesNotContain("Out of memory", await service.Output(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithTooFewFiles_SaysSoInOneLine()
    {
        using var folder = new TempFolder();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => LoggedService.Start(folder.Path, 300));

        Assert.Contains("The limit of open files is 300, and the service needs at least 512", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at OrderGrains", failure.Message.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Max open files            1024                 524288               files     ", 1024, 288)]
    [InlineData("Max open files            512                  512                  files     ", 512, 32)]
    [InlineData("Max open files            100                  100                  files     ", 100, 1)]
    [InlineData("Max open files            unlimited            unlimited            files     ", null, null)]
    [InlineData("Max processes             1024                 1024                 processes ", null, null)]
    public void Connections_OfALimit_AreHalfOfWhatTheProgramLeaves(string line, int? limit, int? connections)
    {
        Assert.Equal(limit, OpenFiles.Parse(["Limit                     Soft Limit           Hard Limit           Units     ", line]));
        Assert.Equal(connections, OpenFiles.Connections(limit));
    }

    private static async Task<Socket> Connect(Uri address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port);
        return socket;
    }

    // Those that were held count until the service has seen them go.
    private static async Task<bool> UntilItAnswers(LoggedService service)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!service.HasEnded)
        {
            try
            {
                using var response = await service.Client.PatchAsJsonAsync("/orders/MSP12345", new { invoice_id = "I" }, timeout.Token);
                return response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, timeout.Token);
            }
        }

        return false;
    }
}

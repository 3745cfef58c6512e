using System.Net.Http.Json;
using OrderGrains.Cluster.Tests.Support;

namespace OrderGrains.Cluster.Tests.Embedded;

/// <summary>What a service says that has nothing to say.</summary>
public sealed class QuietTests
{
    [Fact]
    public async Task Start_AndARequest_PrintNoLineThatNobodyNeeds()
    {
        using var folder = new TempFolder();
        await using var service = await LoggedService.Start(folder.Path);

        using var response = await service.Client.PatchAsJsonAsync("/orders/MSP12345", new { invoice_id = "I" });

        Assert.True(response.IsSuccessStatusCode);
        var output = await service.Output();
        Assert.DoesNotContain("Polly", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Orleans.Runtime.Watchdog", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.AspNetCore.DataProtection", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithACategoryInTheSettings_ListensToThem()
    {
        using var folder = new TempFolder();

        await using var service = await LoggedService.Start(folder.Path, null, ("Logging__LogLevel__Polly", "Information"));

        Assert.Contains("Polly", await service.Output(), StringComparison.Ordinal);
    }
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace OrderGrains.Api.Tests.Support;

/// <summary>The real service in process, on a file of its own, with the demo data in.</summary>
public sealed class Service : WebApplicationFactory<Program>
{
    private readonly string _directory = Directory.CreateTempSubdirectory("ordergrains-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("OrderGrains:DataDirectory", _directory);
        builder.UseSetting("OrderGrains:Demo", "true");
    }

    /// <summary>Creates an order of merchant <c>demo</c> from canonical JSON and returns its id.</summary>
    public async Task<string> Import(JsonObject order, CancellationToken cancellationToken = default)
    {
        using var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", "demo-key");
        using var response = await client.PostAsJsonAsync("/manage/orders", order, cancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        return (string)order["id"]!;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Tests.Support;

/// <summary>The real service in process, on a file of its own, with the demo data in.</summary>
public sealed class Service : WebApplicationFactory<Program>
{
    /// <summary>Opens what is the operator's.</summary>
    public const string OperatorKey = "the-operators-key-of-all-tests-0123456789";

    /// <summary>The folder of its files.</summary>
    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("ordergrains-").FullName;

    private readonly ContractGuard _contract = new();

    /// <summary>The grains behind the doors.</summary>
    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <summary>Further logging, for a test that starts a service of its own.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>Further set-up, for a test that starts a service of its own.</summary>
    public Action<IWebHostBuilder>? Host { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("OrderGrains:DataDirectory", DataDirectory);
        builder.UseSetting("OrderGrains:Demo", "true");
        builder.UseSetting("OrderGrains:Operator:Key", OperatorKey);
        // All tests call from one address, and many of them are refused on purpose.
        builder.UseSetting("OrderGrains:Credentials:FailuresPerMinute", "1000000");
        if (Logging is { } logging)
            builder.ConfigureLogging(logging);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(_contract));
        Host?.Invoke(builder);
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

    /// <summary>Makes a credential known.</summary>
    public Task Put(Credential credential) => Grains.GetGrain<ICredentialGrain>(GrainKeys.Credential(credential.Id)).Put(credential);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(DataDirectory))
            Directory.Delete(DataDirectory, recursive: true);
    }
}

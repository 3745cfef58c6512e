using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Api.Tests.Access;

/// <summary>A service that remembers credentials for a time that a test lets pass, and an administrator of its merchant.</summary>
public sealed class AccessService : IDisposable
{
    private readonly ManualTime _time = new();

    public AccessService() => Service = new()
    {
        Host = host => host.ConfigureTestServices(services => services
            .RemoveAll<CredentialCache>()
            .AddSingleton(all => ActivatorUtilities.CreateInstance<CredentialCache>(all, _time))
            .RemoveAll<CredentialDirectory>()
            .AddSingleton(all => ActivatorUtilities.CreateInstance<CredentialDirectory>(all, _time))),
    };

    public Service Service { get; }

    public void Dispose() => Service.Dispose();

    /// <summary>All nodes know what is stored: five seconds have passed.</summary>
    public void LetEverybodyKnow() => _time.Advance(TimeSpan.FromSeconds(5));

    public Task<Answer> Manage(string method, string path, string? body = null, string key = "demo-key") =>
        Service.Call(method, $"/manage/credentials{path}", body, ("X-Api-Key", key));

    /// <summary>Creates a credential and gives the answer that shows its secrets.</summary>
    public async Task<JsonNode> Create(string members)
    {
        var answer = await Manage("POST", "", $$"""{"name":"{{Guid.NewGuid():N}}",{{members}}}""");
        return answer.Is(201);
    }
}

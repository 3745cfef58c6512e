using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Security;

/// <summary>Made-up keys and client ids leave nothing behind that grows.</summary>
public sealed class CredentialFloodTests : IDisposable
{
    private const int Keys = 2_000;

    private readonly Service _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Call_ThousandsOfUnknownCredentials_LeavesNoActivation()
    {
        var before = await CredentialActivations();

        await Parallel.ForAsync(0, Keys, async (i, _) => Assert.Equal(401, (await Try(i)).Status));

        Assert.InRange(await CredentialActivations(), 0, before);
        Assert.InRange(_service.Services.GetRequiredService<CredentialCache>().Count, 1, 2 * CredentialCache.Size);
        (await _service.Call("GET", "/manage/orders/MSP12345", null, ("X-Api-Key", "demo-key"))).Is(200);
    }

    private Task<Answer> Try(int number) => (number % 4) switch
    {
        0 => _service.Call("GET", "/manage/orders/MSP12345", null, ("X-Api-Key", $"made-up-{number}")),
        1 => _service.Call("PATCH", "/orders/MSP12345", "{}", ("api_key", $"made-up-{number}")),
        2 => Token("/v1/auth/token", $"grant_type=client_credentials&client_id=made-up-{number}&client_secret=wrong"),
        _ => Token("/oauth/access_token", $"grant_type=implicit&client_id=made-up-{number}"),
    };

    private Task<Answer> Token(string path, string form) =>
        _service.Call("POST", path, System.Text.Encoding.UTF8.GetBytes(form), "application/x-www-form-urlencoded");

    private async Task<int> CredentialActivations()
    {
        var management = _service.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        var activations = await management.GetDetailedGrainStatistics();
        return activations.Count(activation => activation.GrainId.Type.ToString() == "credential");
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Faults.Processes;
using FaultCluster = OrderGrains.Faults.Processes.Cluster;

namespace OrderGrains.Cluster.Tests.Faults;

/// <summary>An access token outlives a power cut, since the key that sealed it was flushed before the token was given.</summary>
public sealed class KeyPowerCutTests
{
    [LinuxFact]
    public async Task Cut_AfterATokenWasGiven_LeavesTheKeyThatSealedIt()
    {
        using var workspace = new Workspace();
        await using var cluster = await FaultCluster.Start(new() { Nodes = 1, OnFiles = true, Powered = true }, workspace);
        var node = cluster.Nodes[0];
        var token = await Token(node.Address);

        cluster.Power.SwitchOff();
        await node.Kill();
        cluster.Remove(node);
        await cluster.Power.Cut(seed: null);
        node = await cluster.StartNode();

        Assert.Equal(HttpStatusCode.NotFound, await Look(node.Address, token));
        Assert.Equal(HttpStatusCode.Unauthorized, await Look(node.Address, token + "x"));
    }

    private static async Task<string> Token(Uri node)
    {
        using var client = new HttpClient { BaseAddress = node };
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", "demo-client"),
            new("client_secret", "demo-secret"),
        ]);
        using var response = await client.PostAsync(new Uri("/oauth/access_token", UriKind.Relative), form);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    private static async Task<HttpStatusCode> Look(Uri node, string token)
    {
        using var client = new HttpClient { BaseAddress = node };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var response = await client.GetAsync(new Uri("/v2/orders/nobody", UriKind.Relative));
        return response.StatusCode;
    }
}

using OrderGrains.Api.Console.Sessions;
using OrderGrains.Api.Security;
using OrderGrains.Console.Tests.Support;
using OrderGrains.Merchants;
using OrderGrains.Silo;

namespace OrderGrains.Console.Tests.Sessions;

/// <summary>What is the operator's tells of all merchants: a merchant's key alone never opens it, but at a demonstration.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class OperatorTests(ConsoleHost host)
{
    private const string Header = "X-Console-Token";

    [Fact]
    public async Task Cluster_OfAKeyAlone_IsNotShown()
    {
        using var client = host.Http("demo-key");

        using var answer = await client.GetAsync("/console/api/cluster");

        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Cluster_OfASessionThatShowedTheOperatorsKey_IsShownUntilThen()
    {
        var (_, key) = await host.NewCredential("Read");
        using var session = await Session.Open(host, key);

        Assert.Equal(403, (await session.Send("GET", "/console/api/cluster")).Status);
        Assert.Equal(403, (await Show("not-the-operators-key-of-this-test-x")).Status);
        Assert.Equal(403, (await session.Send("GET", "/console/api/cluster/settings")).Status);
        Assert.Equal(204, (await Show(ConsoleHost.OperatorKey)).Status);
        var (status, text) = await session.Send("GET", "/console/api/cluster/settings");
        Assert.Equal(200, status);
        Assert.DoesNotContain(ConsoleHost.OperatorKey, text, StringComparison.Ordinal);
        Assert.Contains("\"source\":\"command line\"", text, StringComparison.Ordinal);

        Task<(int Status, string Text)> Show(string operatorKey) =>
            session.Send("POST", "/console/session/operator", new { key = operatorKey }, (Header, session.Token));
    }

    [Fact]
    public void IsOf_AnAdministratorWhereThereIsNoDemonstration_IsFalse()
    {
        var administrator = new Caller("demo", "key", CredentialTerms.Everything);

        Assert.False(new OperatorSession(new OrderGrainsOptions { Demo = false }).IsOf(new(), administrator));
        Assert.True(new OperatorSession(new OrderGrainsOptions { Demo = true }).IsOf(new(), administrator));
    }

    [Fact]
    public async Task Merchants_OfASessionThatIsNotTheOperators_AreNotShown()
    {
        var (_, key) = await host.NewCredential("Read");
        using var session = await Session.Open(host, key);

        Assert.Equal(403, (await session.Send("GET", "/console/api/merchants")).Status);
        Assert.Equal(403, (await session.Send(
            "POST", "/console/api/merchants", new { name = "nobodys" }, (Header, session.Token))).Status);
    }

    [Fact]
    public async Task Drain_OfTheOnlySilo_IsRefused()
    {
        using var session = await Session.Open(host);

        var (status, text) = await session.Send(
            "POST", "/console/api/cluster/drain", new { silo = "S127.0.0.1:1:1" }, (Header, session.Token));

        Assert.Equal(409, status);
        Assert.Contains("only silo", text, StringComparison.Ordinal);
    }
}

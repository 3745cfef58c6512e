using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>Orleans' dashboard, where it is asked for.</summary>
public sealed class DashboardTests
{
    [Fact]
    public async Task Dashboard_AskedFor_IsForTheOperatorAlone()
    {
        using var service = new Service
        {
            Host = host =>
            {
                host.UseSetting("OrderGrains:Telemetry:Dashboard", "true");
                host.UseSetting("OrderGrains:Operator:Key", MeasuredService.Key);
            },
        };

        foreach (var path in new[] { "/dashboard/", "/dashboard/DashboardCounters", "/dashboard/version" })
        {
            Assert.Equal(401, (await service.Call("GET", path, null, ("Authorization", "Bearer demo-key"))).Status);
            var answer = await service.Call("GET", path, null, ("Authorization", $"Bearer {MeasuredService.Key}"));
            Assert.True(answer.Status == 200, $"{path}: {answer.Status} {answer.Text}");
        }

        var document = await service.Call("GET", "/swagger/v1/swagger.json", null);
        Assert.DoesNotContain("dashboard", document.Text, StringComparison.OrdinalIgnoreCase);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;
using OrderGrains.Silo.Operators;
using ServiceCollection = OrderGrains.Api.Tests.Support.ServiceCollection;

namespace OrderGrains.Api.Tests.Security;

/// <summary>No route to orders is without the policy of its door.</summary>
[Collection(ServiceCollection.Name)]
public sealed class RouteRightsTests(Service service)
{
    /// <summary>What anybody may ask for: tokens, health, documentation.</summary>
    private static readonly string[] Open = ["/oauth/", "/v1/auth/token", "/health", "/swagger"];

    /// <summary>What is about no merchant's orders, or about those of all.</summary>
    private static readonly string[] OfTheOperator = ["/manage/merchants", "/manage/signing-keys"];

    private IEnumerable<RouteEndpoint> Routes =>
        service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct();

    [Fact]
    public void Routes_AllButTheOpenOnes_AskForTheRightOfTheirDoor()
    {
        var closed = Routes.Where(route => !Open.Any(open => Text(route).StartsWith(open, StringComparison.Ordinal))).ToArray();

        Assert.Contains(closed, route => Text(route).Contains("/cancel", StringComparison.Ordinal));
        Assert.All(closed.Where(IsOfOrders), route =>
        {
            var door = route.Metadata.GetRequiredMetadata<DoorProfile>().Door;
            Assert.Contains(route.Metadata.GetOrderedMetadata<IAuthorizeData>(), data => data.Policy == door.ToString());
            Assert.Null(route.Metadata.GetMetadata<IAllowAnonymous>());
        });
    }

    [Fact]
    public void Routes_OfTheOperator_AskForTheOperator()
    {
        var routes = Routes.Where(IsOfTheOperator).ToArray();

        Assert.NotEmpty(routes);
        Assert.All(routes, route =>
            Assert.Equal([OperatorAccess.Name], route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy)));
    }

    [Theory]
    [InlineData("GET", "/manage/orders/{id}", DoorRights.Read)]
    [InlineData("POST", "/manage/orders", DoorRights.Write)]
    [InlineData("PATCH", "/manage/orders/{id}", DoorRights.Write)]
    [InlineData("POST", "/manage/orders/{id}/commands", DoorRights.Write)]
    [InlineData("POST", "/manage/demo/reset", DoorRights.Admin)]
    [InlineData("PATCH", "/orders/{orderId}", DoorRights.Write)]
    [InlineData("POST", "/v1/orders/{order_id}/cancel", DoorRights.Write)]
    [InlineData("POST", "/v2/orders", DoorRights.Write)]
    [InlineData("POST", "/v2/orders/{id}/shipping-groups", DoorRights.Write)]
    [InlineData("POST", "/v2/carts/{cart}/custom-discounts", DoorRights.Create)]
    [InlineData("GET", "/v2/integrations", DoorRights.Admin)]
    [InlineData("GET", "/v2/customers/{customer}", DoorRights.Customers)]
    [InlineData("POST", "/v2/customers/{customer}/addresses", DoorRights.Customers)]
    [InlineData("PUT", "/v2/flows/{flow}", DoorRights.Admin)]
    [InlineData("POST", "/v2/fields", DoorRights.Admin)]
    [InlineData("GET", "/v2/integrations/{integration}/logs", DoorRights.Admin)]
    public void Needed_OfARoute_IsItsMethodsOrItsOwn(string method, string path, DoorRights expected)
    {
        var route = Routes.First(route =>
            Text(route) == path && route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains(method));

        Assert.Equal(expected, DoorRight.Needed(route.Metadata));
    }

    private static bool IsOfTheOperator(RouteEndpoint route) =>
        OfTheOperator.Any(path => Text(route).StartsWith(path, StringComparison.Ordinal));

    private static bool IsOfOrders(RouteEndpoint route) =>
        Text(route) is var path && !IsOfTheOperator(route)
        && (path.Contains("orders", StringComparison.Ordinal) || path.StartsWith("/manage", StringComparison.Ordinal));

    private static string Text(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.Trim('/');
}

namespace OrderGrains.Api.Doors.MultiSafepay.Gateways;

/// <summary>What a shop's checkout asks to show its payment methods: the gateways, one of them, and the banks of iDEAL.</summary>
internal static class GatewayEndpoints
{
    public static void MapGateways(IEndpointRouteBuilder gateways, string suffix)
    {
        gateways.MapGet("", List)
            .WithName($"MultiSafepayListGateways{suffix}")
            .WithSummary("List gateways")
            .WithDescription("The payment methods: the vendor's, and the merchant's own.")
            .WithMetadata(
                new DoorQuery(
                    new DoorQueryParameter("include", "coupons adds all gift cards; one is always there."),
                    new DoorQueryParameter("country", "Read and without effect: no method is bound to a country.")),
                new DoorShape(null, GatewayShapes.List));

        gateways.MapGet("/{gatewayId}", Get)
            .WithName($"MultiSafepayGetGateway{suffix}")
            .WithSummary("Get a gateway")
            .WithDescription("Its name by its code, in whatever case.")
            .WithMetadata(new DoorShape(null, GatewayShapes.One), GatewayExamples.Get);
    }

    public static void MapIssuers(IEndpointRouteBuilder issuers, string suffix) =>
        issuers.MapGet("/{gatewayId}", Issuers)
            .WithName($"MultiSafepayListIssuers{suffix}")
            .WithSummary("List iDEAL's issuers")
            .WithDescription("The banks a customer chooses from.")
            .WithMetadata(new DoorShape(null, GatewayShapes.Issuers));

    private static async Task<IResult> List(DoorRequest request, HttpRequest http) => GatewayAnswers.Of(
        GatewayTable.Of(await request.Merchant(), withCoupons: http.Query["include"].Contains("coupons")));

    private static async Task<IResult> Get(string gatewayId, DoorRequest request) =>
        GatewayTable.Of(await request.Merchant(), withCoupons: true)
            .FirstOrDefault(gateway => gateway.Id.Equals(gatewayId, StringComparison.OrdinalIgnoreCase)) is { } gateway
                ? GatewayAnswers.Of(gateway)
                : MultiSafepayErrors.Of(ErrorCode.NoGateway);

    private static IResult Issuers(string gatewayId, DoorRequest request) => gatewayId.Equals("IDEAL", StringComparison.OrdinalIgnoreCase)
        ? GatewayAnswers.Issuers
        : request.Fail(new DoorFailure(FailureKind.NotFound));
}

using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using OrderGrains.Api.Doors;
using OrderGrains.Merchants;
using OrderGrains.Silo;
using OrderGrains.Storage.Clustering;

namespace OrderGrains.Api.Security;

/// <summary>Authentication, policies and rate limits of all doors.</summary>
internal static class SecurityExtensions
{
    /// <param name="services">Where to register.</param>
    /// <param name="options">Where the keys are that seal access tokens; tokens outlive a restart as long as those are kept.</param>
    public static IServiceCollection AddDoorSecurity(this IServiceCollection services, OrderGrainsOptions options)
    {
        var sealing = services.AddDataProtection().SetApplicationName("OrderGrains");
        if (options.Mode == ServiceMode.Embedded)
            services.AddPrivateKeys(new(Path.Combine(options.DataDirectory, "keys")));
        else
            sealing.PersistKeysToPostgres(options.Database!);
        services.AddSingleton<IPasswordHasher<Credential>, PasswordHasher<Credential>>();
        services.AddSingleton<AddressLanes>();
        services.AddSingleton<FailedAttempts>();
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<CredentialCache>();
        services.AddSingleton<CredentialDirectory>();
        services.AddSingleton<ClientAuthentication>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
        services.AddSingleton<TokenIssuer>();

        var authentication = services.AddAuthentication();
        authentication.AddApiKey(
            Schemes.MultiSafepay, o => (o.Headers, o.QueryParameter, o.Bearer) = (["api_key", "api-key"], "api_key", true));
        authentication.AddApiKey(Schemes.Centra, o => o.Headers = ["API-Authorization"]);
        authentication.AddApiKey(Schemes.Manage, o => (o.Headers, o.Bearer) = (["X-Api-Key", "api_key", "API-Authorization"], true));
        foreach (var scheme in Schemes.Bearer)
            authentication.AddBearerToken(scheme);

        var authorization = services.AddAuthorizationBuilder();
        foreach (var scheme in Schemes.All)
            authorization.AddPolicy(scheme, policy => policy.AddAuthenticationSchemes(scheme).RequireAuthenticatedUser());
        authorization.AddPolicy(
            Policies.ElasticPathSellerAdmin,
            policy => policy.RequireAssertion(context => Caller.HasFullRights(context.User)));

        return services.AddRateLimiter(ConfigureLimits);
    }

    private static void AddPrivateKeys(this IServiceCollection services, DirectoryInfo folder) =>
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>(
            (keys, logging) => keys.XmlRepository = new PrivateKeyRepository(folder, logging));

    private static void AddApiKey(
        this Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder, string scheme, Action<ApiKeyOptions> configure) =>
        builder.AddScheme<ApiKeyOptions, ApiKeyHandler>(scheme, configure);

    private static void ConfigureLimits(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            Caller.From(context.User) is { RequestsPerMinute: { } limit } caller
                ? RateLimitPartition.GetSlidingWindowLimiter(
                    $"{caller.Merchant}/{caller.Credential}",
                    _ => new() { PermitLimit = limit, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
                : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = (context, _) =>
        {
            var writer = context.HttpContext.RequestServices.GetRequiredService<DoorErrorWriter>();
            return new(writer.Write(context.HttpContext, new(FailureKind.TooManyRequests, "Too many requests.")));
        };
    }
}

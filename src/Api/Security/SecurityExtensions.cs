using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using OrderGrains.Api.Console.Sessions;
using OrderGrains.Api.Security.Jwt;
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
        services.AddSealingKeys(options);
        if (options.Credentials.KeyCertificate is null)
            services.AddHostedService<OpenKeysWarning>();
        services.AddSingleton<IPasswordHasher<Credential>, PasswordHasher<Credential>>();
        services.AddSingleton<AddressLanes>();
        services.AddSingleton<FailedAttempts>();
        services.AddSingleton<AddressLimits>();
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<CredentialCache>();
        services.AddSingleton<CredentialDirectory>();
        services.AddSingleton<ClientAuthentication>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
        services.AddSingleton<TokenIssuer>();
        services.AddSingleton<SigningKeys>();
        services.AddHostedService(provider => provider.GetRequiredService<SigningKeys>());
        services.AddSingleton<JwtTickets>();
        services.AddSingleton<CustomerTokens>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<CredentialUses>();
        services.AddHostedService(provider => provider.GetRequiredService<CredentialUses>());

        var authentication = services.AddAuthentication();
        authentication.AddApiKey(
            Schemes.MultiSafepay, o => (o.Headers, o.QueryParameter, o.Bearer) = (["api_key", "api-key"], "api_key", true));
        authentication.AddApiKey(Schemes.Centra, o => o.Headers = ["API-Authorization"]);
        authentication.AddApiKey(Schemes.Manage, o =>
        {
            (o.Headers, o.Bearer) = (["X-Api-Key", "api_key", "API-Authorization"], true);
            o.ForwardDefaultSelector = context => ConsoleScheme.Selector(context, o);
        });
        foreach (var scheme in Schemes.Bearer)
            authentication.AddBearerToken(scheme, o => o.Events.OnMessageReceived = ReadToken);
        services.AddOptions<BearerTokenOptions>(Schemes.CommerceLayer)
            .PostConfigure<JwtTickets>((bearer, tickets) => bearer.BearerTokenProtector = tickets);

        services.AddSingleton<IPolicyEvaluator, DoorPolicyEvaluator>();
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scheme in Schemes.All)
            authorization.AddPolicy(scheme, policy => policy.AddAuthenticationSchemes(scheme).AddRequirements(new DoorRight()));

        return services.AddCallerLimits();
    }

    /// <summary>The ring of keys that seals access tokens and the secrets of webhooks.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="options">Where the keys are.</param>
    public static void AddSealingKeys(this IServiceCollection services, OrderGrainsOptions options)
    {
        var sealing = services.AddDataProtection().SetApplicationName("OrderGrains");
        if (options.Mode == ServiceMode.Embedded)
            services.AddPrivateKeys(new(Path.Combine(options.DataDirectory, "keys")));
        else
            sealing.PersistKeysToPostgres(options.Database!);
        if (options.Credentials.KeyCertificate is not null)
            sealing.ProtectKeysWithCertificate(options.Credentials.LoadKeyCertificate());
    }

    /// <summary>The library's own reading takes the scheme in one spelling only.</summary>
    private static Task ReadToken(MessageReceivedContext context)
    {
        context.Token = AuthorizationHeader.Find(context.Request.Headers, AuthorizationHeader.Bearer);
        return Task.CompletedTask;
    }

    private static void AddPrivateKeys(this IServiceCollection services, DirectoryInfo folder) =>
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>(
            (keys, logging) => keys.XmlRepository = new PrivateKeyRepository(folder, logging));

    private static void AddApiKey(
        this Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder, string scheme, Action<ApiKeyOptions> configure) =>
        builder.AddScheme<ApiKeyOptions, ApiKeyHandler>(scheme, configure);
}

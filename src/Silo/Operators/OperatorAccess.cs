using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace OrderGrains.Silo.Operators;

/// <summary>Lets in whoever has the operator's key, and nobody else.</summary>
public static class OperatorAccess
{
    /// <summary>The name of the authentication scheme and of the policy.</summary>
    public const string Name = "Operator";

    internal static IServiceCollection AddOperator(this IServiceCollection services, OperatorSettings settings)
    {
        services.AddSingleton(settings);
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, OperatorHandler>(Name, null);
        services.AddAuthorizationBuilder().AddPolicy(
            Name, policy => policy.AddAuthenticationSchemes(Name).RequireAuthenticatedUser());
        return services;
    }
}

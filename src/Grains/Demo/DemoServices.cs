using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrderGrains.Merchants;

namespace OrderGrains.Demo;

/// <summary>Registers what the demonstration data needs.</summary>
public static class DemoServices
{
    /// <summary>Adds the hasher of client secrets; the front-end verifies them with the same one.</summary>
    public static IServiceCollection AddDemoData(this IServiceCollection services)
    {
        services.TryAddSingleton<IPasswordHasher<Credential>, PasswordHasher<Credential>>();
        return services;
    }
}

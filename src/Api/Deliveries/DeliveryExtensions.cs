using OrderGrains.Api.Access;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Deliveries.Relaying;
using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Api.Doors.CommerceLayer.Webhooks;
using OrderGrains.Api.Doors.ElasticPath.Integrations;
using OrderGrains.Api.Doors.Fuuffy.Webhooks;
using OrderGrains.Api.Doors.MultiSafepay.Notifications;
using OrderGrains.Api.Manage.Deliveries;
using OrderGrains.Silo;

namespace OrderGrains.Api.Deliveries;

/// <summary>Registers what webhooks need.</summary>
internal static class DeliveryExtensions
{
    /// <summary>Webhooks and their formats: all that it takes to manage them. A door with notifications adds its format here.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, OrderGrainsOptions options)
    {
        services.AddSingleton(options.Deliveries);
        services.AddSingleton<INotificationFormat, StandardFormat>();
        services.AddSingleton<INotificationFormat, CommerceLayerFormat>();
        services.AddSingleton<INotificationFormat, ElasticPathFormat>();
        services.AddSingleton<INotificationFormat, FuuffyFormat>();
        services.AddSingleton<INotificationFormat, MultiSafepayFormat>();
        services.AddSingleton<NotificationFormats>();
        services.AddSingleton<DeliveryTargets>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<ApiKeySeal>();
        services.AddSingleton<DeliverySignal>();
        services.AddSingleton<WebhookAdministration>();
        services.AddSingleton<DeliveryLists>();
        return services;
    }

    /// <summary>The relay; after what its grains live in, for hosted services start in that order.</summary>
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddDeliveryClient();
        services.AddSingleton<MessageKeys>();
        services.AddSingleton<EventReader>();
        services.AddSingleton<DeliveryRunner>();
        services.AddSingleton<DeliveryServices>();
        services.AddHostedService<DeliveryRelay>();
        return services;
    }
}

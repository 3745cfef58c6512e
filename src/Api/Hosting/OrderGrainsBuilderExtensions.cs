using Microsoft.Extensions.Options;
using OrderGrains.Api.Access;
using OrderGrains.Api.Console;
using OrderGrains.Api.Console.Sessions;
using OrderGrains.Api.Deliveries;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Doors.Centra;
using OrderGrains.Api.Doors.CommerceLayer;
using OrderGrains.Api.Doors.ElasticPath.Customers;
using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Api.Doors.ElasticPath.Integrations.Logs;
using OrderGrains.Api.Doors.MultiSafepay.Notifications;
using OrderGrains.Api.Doors.MultiSafepay.Transactions;
using OrderGrains.Api.Hosting.Transfers;
using OrderGrains.Api.Manage;
using OrderGrains.Api.Manage.Bulk;
using OrderGrains.Api.Manage.Customers;
using OrderGrains.Api.Merchants;
using OrderGrains.Api.OpenApi;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Orders.Holding;
using OrderGrains.Api.PaymentPage;
using OrderGrains.Api.Security;
using OrderGrains.Silo;

namespace OrderGrains.Api.Hosting;

/// <summary>Puts the service together.</summary>
internal static class OrderGrainsBuilderExtensions
{
    public static WebApplicationBuilder AddOrderGrains(this WebApplicationBuilder builder)
    {
        builder.AddQuietLogging();
        var options = builder.GetOrderGrainsOptions(DoorProblems.Of, OrderGrainsConfiguration.DataFolderProblems);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            ServerLimits.Set(kestrel, options);
        });

        // Requests run on the thread that read them, two thread hops less each; they never block it: what waits, waits asynchronously.
        // And a connection keeps its buffer of 4 KB while it is idle, which saves a call of the system per request.
        builder.WebHost.UseSockets(sockets =>
            (sockets.UnsafePreferInlineScheduling, sockets.WaitForDataBeforeAllocatingBuffer) = (true, false));

        if (options.Mode == ServiceMode.Client)
            builder.AddOrderGrainsClient(options);
        else
            builder.AddOrderGrainsSilo(options);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(Options.Create(options.Doors));
        builder.Services.AddDoorSecurity(options);
        builder.Services.AddConsoleSessions(options, builder.Environment.IsDevelopment());
        builder.Services.AddConsole();
        builder.Services.AddPaymentPage();
        builder.Services.AddSingleton<TransferList>();
        builder.Services.AddContentCodings();
        builder.Services.AddProxies(options.Http);
        builder.AddCrossOrigin(options.Cors);
        builder.Services.AddGrainReads();
        builder.Services.AddSingleton(new MerchantDirectorySettings());
        builder.Services.AddSingleton<MerchantDirectory>();
        builder.Services.AddSingleton<OrderCalls>();
        builder.Services.AddSingleton<OrderReads>();
        builder.Services.AddSingleton<OrderPages>();
        builder.Services.AddSingleton<CustomerServices>();
        builder.Services.AddSingleton<OrderFlow>();
        builder.Services.AddSingleton<FlowStore>();
        builder.Services.AddSingleton<IntegrationLogs>();
        builder.Services.AddSingleton<OrderScan>();
        builder.Services.AddSingleton<OrderNumbers>();
        builder.Services.AddPlacingHolds();
        builder.Services.AddCommerceLayer();
        builder.Services.AddCentra();
        builder.Services.AddSingleton<LineBudget>();
        builder.Services.AddSingleton<CustomerRecords>();
        builder.Services.AddSingleton<CustomerErasure>();
        builder.Services.AddSingleton<CredentialAdministration>();
        builder.Services.AddSingleton<MerchantAdministration>();
        builder.Services.AddSingleton<IChangeFeed>(services => services.GetRequiredService<OrderReads>());
        builder.Services.AddSingleton<ChangeWatch>();
        builder.Services.AddWebhooks(options);
        builder.Services.AddDeliveries();
        builder.Services.AddSingleton<NotifiedMerchants>();
        builder.Services.AddSingleton<TransactionList>();
        builder.Services.AddSingleton<DoorErrorWriter>();
        builder.Services.AddDoorErrors();
        builder.Services.AddSingleton<DoorServices>();
        builder.Services.AddProblemDetails();
        builder.Services.AddDoorDocument();
        return builder;
    }

    /// <summary>Every class that speaks for a door.</summary>
    private static void AddDoorErrors(this IServiceCollection services)
    {
        var types = typeof(IDoorErrors).Assembly.GetTypes();
        foreach (var type in types.Where(type => type.IsAssignableTo(typeof(IDoorErrors)) && type.IsClass))
            services.AddSingleton(typeof(IDoorErrors), type);
    }
}

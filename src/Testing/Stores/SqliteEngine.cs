using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Sqlite;

namespace OrderGrains.Testing.Stores;

/// <summary>The service's engine on files of their own. The files have one owner, so the silos share that too.</summary>
internal sealed class SqliteEngine : ITestEngine
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ordergrains-");
    private readonly SqliteOrderStore _store;

    public SqliteEngine(TimeProvider time)
    {
        _store = new(Options.Create(new SqliteStoreOptions { Directory = _folder.FullName }), time);
        _store.Open();
    }

    public IOrderStore Orders => _store;

    public void AddTo(ISiloBuilder silo)
    {
        silo.Services.AddSqliteOrderStore(options => options.Directory = _folder.FullName);
        silo.Services.Replace(ServiceDescriptor.Singleton(_store));
        silo.AddSqliteGrainState();
        silo.Services.AddOrderOutbox();
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

using System.Net.Sockets;
using MassageBot.Host.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MassageBot.Host.Tests.Operations;

public sealed class OutageKindsTests
{
    public static TheoryData<Exception> PassingTroubles =>
    [
        new NpgsqlException("gone"), new SqliteException("full", 13), new TimeoutException(), new SocketException(), new IOException(),
        new OperationCanceledException(), new ObjectDisposedException("store"),
    ];

    public static TheoryData<Exception> Mistakes => [new InvalidOperationException(), new BadHttpRequestException("bad"), new ArgumentException("bad")];

    [Theory]
    [MemberData(nameof(PassingTroubles))]
    public void A_store_in_trouble_is_a_passing_trouble(Exception failure) => Outage.Is(failure).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_none(Exception failure) => Outage.Is(failure).ShouldBeFalse();
}

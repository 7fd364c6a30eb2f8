using System.Net;
using System.Net.Sockets;
using System.Text;
using MassageBot.Host.SchedulingAdapters.EasyAppointments;
using MassageBot.Host.SchedulingAdapters.Outside;
using Microsoft.Extensions.Logging.Abstractions;

namespace MassageBot.Host.Tests.SchedulingAdapters.Outside;

/// <summary>What a wire does to a call, over a real one.</summary>
public sealed class OutsideCallTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_calendar_that_says_nothing_may_still_be_at_work()
    {
        var answer = await CallAsync(TimeSpan.FromMilliseconds(200), static (_, stop) => Task.Delay(Timeout.Infinite, stop));

        answer.ShouldBe(new OutsideAnswer<EasyCustomer>.Unknown(null, AtWork: true));
    }

    [Fact]
    public async Task A_connection_that_breaks_before_an_answer_leaves_the_end_open()
    {
        var answer = await CallAsync(Long, static (socket, _) =>
        {
            socket.Close(0);
            return Task.CompletedTask;
        });

        answer.ShouldBe(new OutsideAnswer<EasyCustomer>.Unknown(null, AtWork: true));
    }

    [Theory]
    [InlineData("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 200\r\n\r\n{\"id\":5,")]
    [InlineData("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 6\r\n\r\n{\"id\":")]
    [InlineData("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnull")]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")]
    public async Task Half_an_answer_is_none_and_the_calendar_is_done(string half) =>
        (await CallAsync(Long, Saying(half))).ShouldBe(new OutsideAnswer<EasyCustomer>.Unknown(null, AtWork: false));

    [Fact]
    public async Task When_to_come_back_may_be_said_as_a_date()
    {
        var later = DateTimeOffset.UnixEpoch.AddYears(100);

        var answer = await CallAsync(Long, Saying($"HTTP/1.1 429 Too Many Requests\r\nRetry-After: {later:R}\r\nContent-Length: 0\r\n\r\n"));

        answer.ShouldBeOfType<OutsideAnswer<EasyCustomer>.Unknown>().RetryAfter!.Value.ShouldBeGreaterThan(TimeSpan.FromDays(365));
    }

    [Fact]
    public async Task A_whole_answer_is_given() =>
        (await CallAsync(Long, Saying("HTTP/1.1 201 Created\r\nContent-Length: 8\r\n\r\n{\"id\":5}")))
            .ShouldBe(new OutsideAnswer<EasyCustomer>.Given(new EasyCustomer { Id = 5 }));

    private static Func<Socket, CancellationToken, Task> Saying(string words) => async (socket, stop) =>
        await socket.SendAsync(Encoding.ASCII.GetBytes(words), stop);

    private static async Task<OutsideAnswer<EasyCustomer>> CallAsync(TimeSpan deadline, Func<Socket, CancellationToken, Task> answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var served = ServeAsync(listener, answer, stop.Token);
        using var http = new HttpClient { BaseAddress = new Uri($"http://{listener.LocalEndpoint}") };
        var call = new OutsideCall(http, TimeProvider.System, NullLogger<OutsideCall>.Instance) { Deadline = deadline };
        var outcome = await call.SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, "/api/v1/customers"), EasyJson.Default.EasyCustomer, CancellationToken.None);
        await stop.CancelAsync();
        await served.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return outcome;
    }

    private static async Task ServeAsync(TcpListener listener, Func<Socket, CancellationToken, Task> answer, CancellationToken stop)
    {
        using var socket = await listener.AcceptSocketAsync(stop);
        await socket.ReceiveAsync(new byte[4096], stop);
        await answer(socket, stop);
        socket.Shutdown(SocketShutdown.Send);
    }
}

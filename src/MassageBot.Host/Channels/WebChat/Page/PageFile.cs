using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace MassageBot.Host.Channels.WebChat.Page;

/// <summary>A style sheet or script of the page, kept in memory as it is and compressed. Its address names its content, so that browsers may keep it.</summary>
internal sealed class PageFile
{
    private const string Brotli = "br";
    private const string Forever = "public, max-age=31536000, immutable";

    private readonly byte[] _plain;
    private readonly byte[] _compressed;
    private readonly string _type;
    private readonly string _version;

    public PageFile(string name, string type, byte[] content)
    {
        _plain = content;
        _compressed = Compress(content);
        _type = type;
        _version = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        Name = name;
        Address = $"webchat/{name}?v={_version}";
    }

    public string Name { get; }

    /// <summary>Relative to the page.</summary>
    public string Address { get; }

    /// <summary>The file beside the program; null when there is none.</summary>
    public static PageFile? TryRead(string name, string type)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "wwwroot", name);
        return File.Exists(path) ? new PageFile(name, type, File.ReadAllBytes(path)) : null;
    }

    /// <param name="http">Who asks.</param>
    /// <param name="unnamed">How long browsers keep it under an address that does not name its content.</param>
    public IResult Answer(HttpContext http, string unnamed = "no-cache")
    {
        var headers = http.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = http.Request.Query["v"] == _version ? Forever : unnamed;
        var compressed = TakesBrotli(http.Request);
        if (compressed)
        {
            headers.ContentEncoding = Brotli;
        }

        return Results.Bytes(compressed ? _compressed : _plain, _type, entityTag: new EntityTagHeaderValue($"\"{_version}{(compressed ? "-br" : "")}\""));
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value.Equals(Brotli, StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal))
        {
            brotli.Write(content);
        }

        return compressed.ToArray();
    }
}

using MassageBot.Core.Content;
using MassageBot.Host.Tests.Content;

namespace MassageBot.Host.Tests.Browser;

/// <summary>A clinic that has set its own look in <c>clinic.yaml</c>.</summary>
public sealed class DressedClinic : BrowsedClinic, IDisposable
{
    private readonly ContentCopy _copy = new();
    private readonly Lazy<IContentSource> _content;

    public DressedClinic() => _content = new(() =>
    {
        _copy.Replace("clinic.yaml", "closed-dates: []\n", "closed-dates: []\n" + ClinicsOwnLook.Yaml);
        return _copy.Source();
    });

    internal override IContentSource Content => _content.Value;

    public void Dispose() => _copy.Dispose();
}

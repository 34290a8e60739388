import { createHash, type X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { readCertificate } from './certificates.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const ECDSA_SHA256 = '1.2.840.10045.4.3.2';

/** What a signature container is made of. All else in it follows from these. */
export interface Container {
  readonly signer: X509Certificate;
  /** The program's own certificate. */
  readonly root: X509Certificate;
  /** SHA-256 of what is signed. */
  readonly digest: Buffer;
  /** ECDSA with SHA-256 over {@link signedAttributes}, DER. */
  readonly signature: Buffer;
}

/**
 * What the key signs: content type, digest, and which certificate it is (signing-certificate-v2). No signing
 * time: the PDF's own `/M` states it, and PAdES wants it there only.
 */
export function signedAttributes({ signer, digest }: Pick<Container, 'signer' | 'digest'>): Buffer {
  return der(
    new asn1js.Set({ value: attributesOf(signer, digest).map((attribute) => attribute.toSchema()) }),
  );
}

/** The one and only DER form of a container: SignedData with one SignerInfo, the two certificates, nothing else. */
export function encodeContainer({ signer, root, digest, signature }: Container): Buffer {
  const certificate = certificateOf(signer.raw);
  const sha256 = () => new AlgorithmIdentifier({ algorithmId: SHA256 });
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [signer.raw, root.raw].sort(Buffer.compare).map(certificateOf),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        digestAlgorithm: sha256(),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributesOf(signer, digest) }),
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: ECDSA_SHA256 }),
        signature: new asn1js.OctetString({ valueHex: signature }),
      }),
    ],
  });
  return der(new ContentInfo({ contentType: SIGNED_DATA, content: signedData.toSchema(true) }).toSchema());
}

/**
 * The parts of a container, from bytes that may be anything; undefined when they are no container of ours. The
 * reading is generous; a container counts only if {@link encodeContainer} makes the same bytes of its parts.
 */
export function readContainer(bytes: Buffer): Container | undefined {
  try {
    const content = ContentInfo.fromBER(Uint8Array.from(bytes));
    const { certificates = [], signerInfos } = new SignedData({ schema: content.content });
    const [info, ...more] = signerInfos;
    const found = certificates.map((each) =>
      each instanceof Certificate ? readCertificate(der(each.toSchema())) : undefined,
    );
    const root = found.find((each) => each?.issuer === each?.subject);
    const signer = found.find((each) => each !== root);
    const digest = digestOf(info);
    if (info === undefined || more.length > 0 || found.length !== 2) return undefined;
    if (root === undefined || signer === undefined || digest === undefined) return undefined;
    return { signer, root, digest, signature: Buffer.from(info.signature.valueBlock.valueHexView) };
  } catch {
    // The parser throws whatever it stumbles over; whatever it is, these bytes are no container.
    return undefined;
  }
}

function attributesOf(signer: X509Certificate, digest: Buffer): Attribute[] {
  const certificateHash = createHash('sha256').update(signer.raw).digest();
  const identifier = new asn1js.Sequence({ value: [new asn1js.OctetString({ valueHex: certificateHash })] });
  const signingCertificate = new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [identifier] })] });
  return [
    new Attribute({ type: CONTENT_TYPE, values: [new asn1js.ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: MESSAGE_DIGEST, values: [new asn1js.OctetString({ valueHex: digest })] }),
    new Attribute({ type: SIGNING_CERTIFICATE_V2, values: [signingCertificate] }),
  ].sort((one, other) => Buffer.compare(der(one.toSchema()), der(other.toSchema())));
}

function digestOf(info: SignerInfo | undefined): Buffer | undefined {
  const attribute = info?.signedAttrs?.attributes.find(({ type }) => type === MESSAGE_DIGEST);
  const value: unknown = attribute?.values[0];
  return value instanceof asn1js.OctetString ? Buffer.from(value.valueBlock.valueHexView) : undefined;
}

function certificateOf(bytes: Buffer): Certificate {
  return Certificate.fromBER(Uint8Array.from(bytes));
}

function der(schema: asn1js.AsnType): Buffer {
  return Buffer.from(schema.toBER());
}
